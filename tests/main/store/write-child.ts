// Writes to the archive named on the command line, told by a seed, until it is killed or has made so many writes. Every
// write is announced before it is asked for and acknowledged after: one JSON object a line, written without a buffer.
import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openArchive } from '../../../src/main/store/open.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { corrected, newPage } from './pages.ts';
import type { Write } from './written.ts';

const [file = '', seed = '0', most = 'Infinity'] = process.argv.slice(2);
const say = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`);

/** A number from 0 up to `below`; the same seed gives the same numbers. */
let draws = 0;
function draw(below: number): number {
  draws += 1;
  return createHash('sha256').update(`${seed} ${draws}`).digest().readUInt32BE() % below;
}

const store = await openArchive(file, { waitMs: 60_000 });
const pages: { page: number; newest: number; text: string }[] = [];
for (let nth = 0; nth < Number(most); nth += 1) {
  const write = plan(nth);
  say({ begun: write });
  const id = await perform(store, write);
  say({ done: write, id });
}
await store.close();

function plan(nth: number): Write {
  const known = pages[draw(pages.length + 1)];
  const text = `${'昨日上午，市图书馆举行“旧报新读”活动。\n'.repeat(1 + draw(60))}${seed}-${nth}`;
  if (!known) return { kind: 'page', text };
  const edited = known.text.slice(0, draw(known.text.length)) + nth + known.text.slice(draw(known.text.length));
  return {
    kind: draw(2) === 0 ? 'draft' : 'revision',
    page: known.page,
    base: known.newest,
    text: edited.toWellFormed(),
  };
}

/** Resolves to the page added, or to the newest revision. */
async function perform(to: Store, write: Write): Promise<number> {
  if (write.kind === 'page') {
    const { page } = await to.addPage(newPage(write.text));
    pages.push({ page, newest: (await to.page(page)).revision, text: write.text });
    return page;
  }
  const { kind, page, base, text } = write;
  if (kind === 'draft') {
    await to.saveDraft(page, { text, base });
    return base;
  }
  const newest = await to.addRevision({
    page,
    base,
    reason: 'edit',
    author: seed,
    done: false,
    corrected: corrected(text),
  });
  const at = pages.findIndex((known) => known.page === page);
  pages[at] = { page, newest, text };
  return newest;
}
