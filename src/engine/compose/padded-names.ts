// Lists of names set to one width: 孫兆祥 李 桐. A name of two characters is padded to three cells there, and the spaces that
// part the names were meant, which looks like letters set apart and is not.
import { areWord, isName, ROLE_WORDS } from '../lexicon/index.ts';
import { CLASS } from '../text/index.ts';
import { PUT, type Run } from './run.ts';

/** Characters between two gaps, and whether one more gap inside pads them. */
interface Chunk {
  readonly from: number;
  readonly text: string;
  readonly padded: boolean;
}

const LONGEST_LIST = 80;
const LONGEST_HOUSE = 16;
/** What may stand behind the names of a credit. */
const TASK = /^(?:[摄攝文图圖]|图文|文图|摄影|图文报道|摄影报道)$/u;

/**
 * Settles the gaps of a run that are those of padded names, and leaves out all others.
 * @returns run index → what goes before it, one of PUT; empty for nearly every run
 */
export function paddedNames(run: Run): ReadonlyMap<number, number> {
  const settled = new Map<number, number>();
  let from = 0;
  for (let i = 1; i <= run.length; i++) {
    if (i < run.length && run.kind[i] === CLASS.han && run.kind[i - 1] === CLASS.han) continue;
    const chunks = mayPad(run, from, i) ? chunksOf(run, from, i) : [];
    if (isList(chunks, isSetApart(run, from, i))) {
      for (const { from: start, padded } of chunks) {
        if (start > from) settled.set(start, PUT.space);
        if (padded) settled.set(start + 1, PUT.nothing);
      }
    }
    from = i;
  }
  return settled;
}

/** Whether a stretch is short, on one raw line, and has two single characters side by side. */
function mayPad(run: Run, from: number, to: number): boolean {
  if (to - from < 4 || to - from > LONGEST_LIST) return false;
  let pads = false;
  for (let i = from + 1; i < to; i++) {
    if (run.seam[i] !== 0) return false;
    pads ||= isGap(run, i) && (i - 1 === from || isGap(run, i - 1)) && (i + 1 === to || isGap(run, i + 1));
  }
  return pads;
}

const isGap = (run: Run, i: number): boolean => (run.gap[i] ?? 0) > 0;

/** The chunks of a stretch, two single characters in a row taken for one name; none where more than two are single. */
function chunksOf(run: Run, from: number, to: number): Chunk[] {
  const chunks: Chunk[] = [];
  for (let i = from; i < to;) {
    let end = i + 1;
    while (end < to && !isGap(run, end)) end++;
    const single = end === i + 1 && end < to && (end + 1 === to || isGap(run, end + 1));
    const next = single ? end + 1 : end;
    if (single && (areWord(run.code[i] ?? 0, run.code[end] ?? 0) || isSpaced(run, next, to))) return [];
    chunks.push({ from: i, text: String.fromCodePoint(...run.code.subarray(i, next)), padded: next > end });
    i = next;
  }
  return chunks;
}

/** Whether a third single character follows two at no wider gap: letters set apart, but for the 摄 of a credit. */
function isSpaced(run: Run, at: number, to: number): boolean {
  if (at + 1 === to) return !TASK.test(String.fromCodePoint(run.code[at] ?? 0)) && isNarrow(run, at);
  return at < to && isGap(run, at + 1) && isNarrow(run, at);
}

/** Whether the gap before a place is no wider than the one before that. */
const isNarrow = (run: Run, at: number): boolean => (run.gap[at] ?? 0) <= (run.gap[at - 1] ?? 0);

/** In brackets, or with its first gap as wide as those of a table. */
function isSetApart(run: Run, from: number, to: number): boolean {
  if (run.kind[from - 1] === CLASS.opener && run.kind[to] === CLASS.closer) return true;
  const gap = run.gap.subarray(from + 1, to).find((cells) => cells > 0) ?? 0;
  return gap >= TABLE_GAP;
}

const TABLE_GAP = 2;

/** Names, of which one at least is padded, with where they work or what they do before or behind them. */
function isList(chunks: readonly Chunk[], apart: boolean): boolean {
  if (chunks.length < 2 || !chunks.some(({ padded }) => padded)) return false;
  return chunks.every(({ text, padded }, at) => {
    if (isName(text) || (!padded && ROLE_WORDS.test(text))) return true;
    if (at === 0) return !padded && text.length <= LONGEST_HOUSE && (apart || chunks.length > 2);
    return at === chunks.length - 1 && TASK.test(text);
  });
}
