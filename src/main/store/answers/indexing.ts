// Keeps the index in step with the pages: their passages, what was corrected in them, the names they credit. A saved
// page is indexed in the transaction that saves it; pages that come in are put on a list, which is worked off in short
// turns.
import { isDeepStrictEqual } from 'node:util';
import { type CorrectedPage, mayCredit, type NameCounts, namesOnPage, placedBlocks } from '../../../engine/index.ts';
import { readTolerant } from '../derived.ts';
import type { Passage } from '../tables/passages.ts';
import type { Tables } from '../tables/index.ts';
import { isRetouched, wordingAfter, rawWordings } from '../raw-wording.ts';

/** What became of a text since it came in: nothing was ever corrected in it, or anything may have been. */
type Change = 'none' | 'any';

type Unread = Omit<Passage, 'id' | 'raw'>;

export function indexing({ passages, fixes, names, unindexed, revisions, raws }: Tables) {
  /** What the raw text says in the place of each block, null where that is the same. */
  function wordings(page: number, corrected: CorrectedPage, known: ReadonlyMap<string, Passage>) {
    const texts = Array.from(placedBlocks(corrected), ({ block }) => block);
    const isTouched = ({ id, text }: { id: string; text: string }): boolean => {
      const before = known.get(id);
      return before !== undefined && isRetouched(before.text, text);
    };
    if (texts.length !== known.size || !texts.every(isTouched)) return rawWordings(raws.text(page).text, corrected);
    return new Map(
      texts.map(({ id, text }) => {
        const before = known.get(id);
        return [id, wordingAfter(before?.raw ?? before?.text ?? text, text)];
      }),
    );
  }

  /** Brings the index of a page to its corrected text. */
  function indexPage(page: number, text: string, change: Change = 'any'): void {
    const corrected = readTolerant(text);
    const before = passages.of(page);
    const known = new Map(before.map((passage) => [passage.block, passage]));
    const raw = change === 'none' ? new Map<string, null>() : wordings(page, corrected, known);
    let free = passages.freeId(page, before);
    for (const unread of unreadPassages(corrected)) {
      const old = known.get(unread.block);
      known.delete(unread.block);
      const passage = { ...unread, id: old?.id ?? free++, raw: raw.get(unread.block) ?? null };
      if (old && isSame(old, passage)) continue;
      passages.put(passage, old);
      fixes.replace(passage, old);
    }
    for (const gone of known.values()) passages.drop(gone);
    names.replace(page, namesOnPage(corrected));
    unindexed.settle(page);
  }

  /** Brings the index along where words were exchanged in their place: block id → its text now. `text`: of the whole page. */
  function exchanged(page: number, blocks: ReadonlyMap<string, string>, text: string): void {
    let namesChange = false;
    for (const [block, now] of blocks) {
      const before = passages.find(page, block);
      if (before === null) return indexPage(page, text);
      const passage = { ...before, text: now, raw: wordingAfter(before.raw ?? before.text, now) };
      passages.retouch(passage, before);
      fixes.replace(passage, before);
      namesChange ||= creditsOther(before, passage);
    }
    if (namesChange) names.replace(page, namesOnPage(readTolerant(text)));
  }

  return {
    indexPage,
    exchanged,
    /** The page is indexed later. */
    put: unindexed.put,
    lag: unindexed.count,
    /** Indexes pages until `end`, a time of `performance.now()`, one page at least; the number of pages left. */
    some(end: number): number {
      do {
        const page = unindexed.first();
        if (page === null) return 0;
        const newest = revisions.newest(page);
        indexPage(page, revisions.text(page, newest), revisions.of(page).length === 1 ? 'none' : 'any');
      } while (performance.now() < end);
      return unindexed.count();
    },
    drop(): void {
      passages.dropAll();
      unindexed.putAll();
    },
  };
}

function unreadPassages(page: CorrectedPage): Unread[] {
  return Array.from(placedBlocks(page), ({ group, block }) => ({
    kind: group.kind,
    group: group.id,
    block: block.id,
    role: block.role,
    text: block.text,
  }));
}

function creditsOther(before: Passage, now: Passage): boolean {
  if (!mayCredit(before.text) && !mayCredit(now.text)) return false;
  return !isDeepStrictEqual(namesIn(before), namesIn(now));
}

const namesIn = ({ kind, group, block, role, text }: Passage): NameCounts =>
  namesOnPage({ groups: [{ id: group, kind, blocks: [{ id: block, role, text }] }] });

const isSame = (one: Passage, other: Passage): boolean =>
  one.kind === other.kind &&
  one.group === other.group &&
  one.role === other.role &&
  one.text === other.text &&
  one.raw === other.raw;
