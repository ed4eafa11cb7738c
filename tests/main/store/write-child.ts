// Writes to the archive named on the command line, told by a seed, until it is killed or has made so many writes. Every
// write is announced before it is asked for and acknowledged after: one JSON object a line, written without a buffer.
import { createHash } from 'node:crypto';
import { mkdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { takeCare } from '../../../src/main/store/care.ts';
import { openArchive } from '../../../src/main/store/open.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { corrected, newPage } from './pages.ts';
import { backupFolder, type PageText, type Write } from './written.ts';

const [file = '', seed = '0', most = 'Infinity'] = process.argv.slice(2);
const say = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`);

interface Known {
  readonly page: number;
  readonly newest: number;
  readonly text: string;
  readonly drafted: boolean;
}

/** A number from 0 up to `below`; the same seed gives the same numbers. */
let draws = 0;
function draw(below: number): number {
  draws += 1;
  return createHash('sha256').update(`${seed} ${draws}`).digest().readUInt32BE() % below;
}

const store = await openArchive(file, { waitMs: 60 * 60 * 1000 });
const known = new Map<number, Known>();
mkdirSync(backupFolder(file), { recursive: true });
for (let nth = 0; nth < Number(most); nth += 1) {
  const write = plan(nth);
  say({ begun: write });
  const id = await perform(store, write);
  say({ done: write, id });
}
await store.close();

function plan(nth: number): Write {
  const pages = [...known.values()];
  const one = pages[draw(pages.length + 1)];
  if (!one)
    return { kind: 'page', text: galleyText(`${'市图书馆举行“旧报新读”活动。'.repeat(1 + draw(60))}${seed}-${nth}`) };
  const kind = (['draft', 'draft', 'revision', 'revision', 'replace', 'backup'] as const)[draw(6)];
  const quiet = pages.filter(({ drafted }) => !drafted);
  if (kind === 'replace' && quiet.length > 0) {
    return { kind, texts: quiet.map(({ page, newest, text }) => ({ page, base: newest, text: edited(text, nth) })) };
  }
  // Not too many: one takes as long as all the others.
  if (kind === 'backup' && draw(2) === 0) return { kind, target: join(backupFolder(file), `${seed}-${nth}.galley`) };
  return {
    kind: kind === 'revision' ? kind : 'draft',
    page: one.page,
    base: one.newest,
    text: edited(one.text, nth),
  };
}

function galleyText(paragraph: string): string {
  return `@article {"id":"a1"}\nb1\tparagraph\t${paragraph}\n`;
}

function paragraphOf(text: string): string {
  return text.slice(galleyText('').length - 1, -1);
}

/** With a number put anywhere into its paragraph. */
function edited(text: string, nth: number): string {
  const paragraph = paragraphOf(text);
  const at = draw(paragraph.length);
  return galleyText(paragraph.slice(0, at) + nth + paragraph.slice(at));
}

/** In two ways: words exchanged in their place, and whole texts. */
function replace(to: Store, texts: readonly PageText[]): Promise<{ readonly operation: number | null }> {
  const pages = texts.map(({ page, base, text }) => ({
    page,
    revision: base,
    hits: hitBetween(paragraphOf(known.get(page)?.text ?? ''), paragraphOf(text)),
  }));
  if (draw(3) > 0 && pages.every(({ hits }) => hits.length > 0)) return to.replaceHits({ find: '', with: '', pages });
  return to.changeTexts({ kind: 'replace', about: {}, reason: 'replace', author: seed, texts });
}

/** The hit that puts into `before` what `after` has more; none where that is at its end. */
function hitBetween(before: string, after: string) {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  const [was, put] = [before.slice(start, start + 1), after.slice(start, start + 1 + after.length - before.length)];
  return was === '' ? [] : [{ block: 'b1', start, end: start + 1, was, with: put }];
}

/** Resolves to the page added, the newest revision, the operation; 0 where nothing has a number. */
async function perform(to: Store, write: Write): Promise<number> {
  switch (write.kind) {
    case 'page': {
      const { page } = await to.addPage(newPage(write.text));
      known.set(page, { page, newest: (await to.page(page)).revision, text: write.text, drafted: false });
      return page;
    }
    case 'draft': {
      const { page, base, text } = write;
      await to.saveDraft(page, { text, base });
      const before = known.get(page);
      if (before) known.set(page, { ...before, drafted: true });
      return base;
    }
    case 'revision': {
      const { page, base, text } = write;
      const about = { reason: 'edit', author: seed, done: false } as const;
      const newest = await to.addRevision({ page, base, ...about, corrected: corrected(text) });
      known.set(page, { page, newest, text, drafted: false });
      return newest;
    }
    case 'replace': {
      const made = await replace(to, write.texts);
      for (const { page, text } of write.texts) {
        known.set(page, { page, newest: (await to.page(page)).revision, text, drafted: false });
      }
      return made.operation ?? 0;
    }
    case 'backup':
      await takeCare((ask) => ask('copyArchive', file, write.target));
      return 0;
  }
}
