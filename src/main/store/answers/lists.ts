// Answers about what a project knows.
import { type ConfusionPair, GalleyError, type InContext } from '../../../contract/index.ts';
import { cutsPair } from '../../../engine/index.ts';
import type { CountedPair, PlacedFix } from '../tables/fixes.ts';
import { pageOfPassage } from '../tables/passages.ts';
import type { Tables } from '../tables/index.ts';
import { type Archive, wellFormed, type Write } from './answer.ts';

const EXAMPLES = 5;
/** Characters of context on each side. */
const CONTEXT = 12;

export function listAnswers(tables: Tables, write: Write) {
  const { lists, names, fixes, settings } = tables;
  return {
    lists: lists.newest,
    listVersions: lists.versions,
    listsAt(version) {
      const found = lists.one(version);
      if (found === null) throw new GalleyError('not-found', `There is no version ${version} of the lists.`);
      return found;
    },
    setLists: (text, base) =>
      write((at) => {
        const { version } = lists.newest();
        if (version !== base) {
          throw new GalleyError('stale', 'The lists have been changed since they were opened. Open them again.', {
            newest: version,
          });
        }
        lists.add(wellFormed(text), settings.reader() ?? '', at);
        return lists.newest();
      }),
    knowledge(known) {
      const { version, text } = lists.newest();
      const now = `${version}.${names.changes()}`;
      return now === known ? null : { version: now, lists: text, names: names.all() };
    },
    namesOf: names.of,
    taughtPairs: (atLeast, limit) => fixes.pairs(atLeast, limit).map((pair) => describe(tables, pair)),
    declinePair: (read, meant, declined) =>
      write((at) => {
        if (declined) fixes.decline(read, meant, settings.reader() ?? '', at);
        else fixes.revoke(read, meant);
      }),
    declinedPairs: fixes.declined,
  } satisfies Partial<Archive>;
}

function describe({ fixes, pages }: Tables, pair: CountedPair): ConfusionPair {
  const found = fixes.examples(pair.read, pair.meant);
  const papers = [...new Set(found.map(({ passage }) => pageOfPassage(passage)))].map((page) => pages.one(page).paper);
  return {
    ...pair,
    papers: [...new Set(papers.filter((paper) => paper !== null))].toSorted(),
    examples: found.slice(0, EXAMPLES).map(exampleOf),
  };
}

function exampleOf({ passage, block, text, at, meant }: PlacedFix): InContext {
  const end = at + meant.length;
  return {
    page: pageOfPassage(passage),
    block,
    start: at,
    before: text.slice(whole(text, Math.max(0, at - CONTEXT)), at),
    text: text.slice(at, end),
    after: text.slice(end, whole(text, Math.min(text.length, end + CONTEXT))),
  };
}

const whole = (text: string, at: number): number => (cutsPair(text, at) ? at - 1 : at);
