// Answers about changed bytes for pages that are there.
import type { Settlement } from '../questions/proposals.ts';
import type { Tables } from '../tables/index.ts';
import type { Archive, Write } from './answer.ts';
import { derivedText } from './operations.ts';
import { propose, putFirstText } from './pages.ts';
import { addRevision } from './work.ts';

export function proposalAnswers(tables: Tables, write: Write) {
  const { proposals } = tables;
  return {
    proposals: proposals.open,
    proposal: (id) => proposals.one(id),
    proposeReading: (page, read) => write((at) => propose(tables, page, read, at)),
    settleProposal: (id, how) => write((at) => settle(tables, id, how, at)),
  } satisfies Partial<Archive>;
}

function settle(tables: Tables, id: number, how: Settlement, at: string): { page: number; revision: number } {
  const { proposals, revisions, settings } = tables;
  const { page, raw } = proposals.one(id);
  const reader = settings.reader() ?? '';
  if (how.action === 'separate') return separate(tables, id, at);
  proposals.settle(id, how.action, reader, at);
  if (!('corrected' in how)) return { page, revision: revisions.newest(page) };
  const { base, mark, corrected } = how;
  const about = { kind: 'raw', raw } as const;
  const revision = { page, base, reason: 'merge', author: reader, done: false, corrected, mark, about, raw } as const;
  return { page, revision: addRevision(tables, revision, at) };
}

/** The raw version becomes a page of its own, as if it had come in as one. */
function separate(tables: Tables, id: number, at: string): { page: number; revision: number } {
  const { proposals, pages } = tables;
  const { page: twin, raw, file, engine, text } = proposals.one(id);
  const corrected = derivedText(text, engine);
  const name = file.split('/').at(-1) ?? file;
  const page = pages.add({ ...pages.one(twin), number: null, name, file, title: corrected.title, at });
  proposals.move(id, raw, page);
  proposals.settle(id, 'separate', tables.settings.reader() ?? '', at);
  return { page, revision: putFirstText(tables, page, corrected, at) };
}
