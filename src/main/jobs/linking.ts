// Which articles are parts of one: proposed by jump lines and page data, a shared headline, and words that few articles share.
// Nothing is linked unasked.
import { type Group, readGalleyText } from '../../engine/index.ts';
import type { LinkProposal, PageFilter, Part } from '../../contract/index.ts';
import type { OpenJump, Store } from '../store/store.ts';
import { namesPage } from '../store/jumps.ts';

/** Proposals below this are not worth a look. */
const LEAST = 0.3;
/** Weights of the evidence; what is left open of 1 shrinks by each. */
const WEIGHTS = { jump: 0.4, back: 0.5, headline: 0.6, words: 0.5, only: 0.3 } as const;
type Evidence = keyof typeof WEIGHTS;

/** Shared bigrams that make two texts speak of one thing, as a share of the shorter one's. */
const SHARED = 0.08;
const ALIKE = 0.5;
/** Characters of a text that are looked at. */
const REACH = 4000;

/** The likeliest partner of each open jump of a page, surest first. @throws GalleyError `not-found` */
export async function proposeLinks(store: Store, page: number): Promise<LinkProposal[]> {
  const jumps = await store.openJumps(page);
  if (jumps.length === 0) return [];
  const texts = textsOf(store);
  const all: LinkProposal[] = [];
  for (const jump of jumps) all.push(...(await weigh(jump, texts)));
  const proposals = all.toSorted((a, b) => b.confidence - a.confidence || compare(a.part.id, b.part.id));
  return oneToOne(proposals);
}

/** The same for every page that a filter names. */
export async function proposeAllLinks(store: Store, filter: PageFilter): Promise<LinkProposal[]> {
  const all: LinkProposal[] = [];
  for (const page of await store.pageIds(filter)) all.push(...(await proposeLinks(store, page)));
  return all;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function oneToOne(proposals: readonly LinkProposal[]): LinkProposal[] {
  const taken = new Set<string>();
  return proposals.filter(({ part, next }) => {
    const [from, to] = [`from ${part.id}`, `to ${next.id}`];
    if (taken.has(from) || taken.has(to)) return false;
    taken.add(from).add(to);
    return true;
  });
}

type TextsOf = (part: Part) => Promise<ReadonlySet<string>>;

/** Bigrams of articles, their page read once. */
function textsOf(store: Store): TextsOf {
  const pages = new Map<number, Promise<ReadonlyMap<string, Group>>>();
  const read = async (page: number): Promise<ReadonlyMap<string, Group>> => {
    const { corrected } = await store.page(page);
    return new Map(readGalleyText(corrected).groups.map((group) => [`${page}-${group.id}`, group]));
  };
  return async ({ id, page }) => {
    const groups = pages.get(page) ?? read(page);
    pages.set(page, groups);
    const text =
      (await groups)
        .get(id)
        ?.blocks.filter(({ role }) => role !== 'jump')
        .map((block) => block.text) ?? [];
    return bigrams(text.join('\n').slice(0, REACH));
  };
}

/** Pairs of neighbouring letters, which stand for words where no spaces do. */
function bigrams(text: string): ReadonlySet<string> {
  const letters = Array.from(text.normalize('NFKC'));
  const pairs = letters.slice(1).map((letter, index) => (letters[index] ?? '') + letter);
  return new Set(pairs.filter((pair) => /^[\p{L}\p{N}]{2}$/u.test(pair)));
}

async function weigh({ part, partners }: OpenJump, texts: TextsOf): Promise<LinkProposal[]> {
  const there = partners.filter(
    (next) => namesPage(part.jumpsTo, next.number) || (next.number === null && next.jumpsFrom !== null),
  );
  if (there.length === 0) return [];
  const own = await texts(part);
  const others = await Promise.all(there.map(texts));
  const rare = rareAmong(others);
  const proposals: LinkProposal[] = there.map((next, index) => {
    const because: Evidence[] = [];
    if (namesPage(part.jumpsTo, next.number)) because.push('jump');
    if (namesPage(next.jumpsFrom, part.number)) because.push('back');
    if (dice(bigrams(part.title), bigrams(next.title)) >= ALIKE) because.push('headline');
    if (overlap(own, others[index] ?? new Set(), rare) >= SHARED) because.push('words');
    if (there.filter(({ jumpsFrom }) => jumpsFrom !== null).length === 1 && next.jumpsFrom !== null)
      because.push('only');
    return { part, next, because, confidence: 1 - because.reduce((left, one) => left * (1 - WEIGHTS[one]), 1) };
  });
  return proposals.filter(({ confidence, because }) => confidence >= LEAST && because.some((one) => one !== 'jump'));
}

/** Bigrams that stand in no more than one of several articles. */
function rareAmong(texts: readonly ReadonlySet<string>[]): (bigram: string) => boolean {
  const counts = new Map<string, number>();
  for (const text of texts) for (const bigram of text) counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
  return (bigram) => (counts.get(bigram) ?? 0) <= 1;
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>, rare: (bigram: string) => boolean): number {
  const shared = [...other].filter((bigram) => one.has(bigram) && rare(bigram)).length;
  return shared / Math.max(1, Math.min(one.size, other.size));
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((bigram) => other.has(bigram)).length;
  return shared === 0 ? 0 : (2 * shared) / (one.size + other.size);
}
