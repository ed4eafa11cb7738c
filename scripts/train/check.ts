// How good the join model is on pages made from documents that it was not trained on, and how honest: claimed against real
// correctness, what each threshold of doubt would flag, and how often columns read across are put right. Run by hand;
// writes nothing.
import { join } from 'node:path';
import { adjacentFacts } from '../../src/engine/compose/facts.ts';
import { KIND } from '../../src/engine/compose/habits.ts';
import { runPasses } from '../../src/engine/compose/score.ts';
import { unweave } from '../../src/engine/compose/streams.ts';
import { type Measured, measurePages } from './pairs.ts';
import { readDocuments } from './texts.ts';
import { makePages, train, type Weights } from './train.ts';

interface Decision {
  /** How likely it was held to be wrong. */
  readonly doubt: number;
  readonly wrong: boolean;
  readonly joined: boolean;
  readonly alphabetic: boolean;
}

const FOLDS = 3;
/** One page in so many is enough to see how honest the model is. */
const EVERY = 3;
const documents = readDocuments(join(import.meta.dirname, 'texts'));
const decisions: Decision[] = [];
const woven = { pages: 0, right: 0, lines: 0, placed: 0, plain: 0, torn: 0 };
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = train(
    documents.filter((_, n) => n % FOLDS !== fold),
    EVERY,
  );
  const held = documents.filter((_, n) => n % FOLDS === fold);
  const pages = measurePages(makePages(held, {}, 15));
  for (const page of pages) {
    decide(page, weights);
    woven.plain++;
    if (unweave(page.view, adjacentFacts(page.view), weights.follows) !== page.view.lines) woven.torn++;
  }
  for (const page of measurePages(makePages(held, { interleaves: 1 }, 15))) follow(page, weights);
}
report();

function decide({ page, view }: Measured, weights: Weights): void {
  const odds = runPasses(view, adjacentFacts(view), weights.first, weights.second).second;
  for (const upper of view.lines) {
    const lower = view.lines[upper.index + 1];
    if (lower === undefined || lower.glued || upper.glued || page.open.has(upper.row)) continue;
    const joined = (odds[upper.index] ?? 0) > 0;
    decisions.push({
      doubt: 1 / (1 + Math.exp(Math.abs(odds[upper.index] ?? 0))),
      wrong: joined !== (page.next.get(upper.row) === lower.row),
      joined,
      alphabetic: view.habits.kind === KIND.alphabetic,
    });
  }
}

/** Counts the lines of a page read across that come to stand above the right one. */
function follow({ page, view }: Measured, weights: Weights): void {
  const order = unweave(view, adjacentFacts(view), weights.follows);
  let [lines, placed] = [0, 0];
  for (const [n, upper] of order.entries()) {
    const below = page.below.get(upper.row) ?? -1;
    if (below < 0 || below === view.lines[view.lines.findIndex(({ row }) => row === upper.row) + 1]?.row) continue;
    lines++;
    if (order[n + 1]?.row === below) placed++;
  }
  if (lines < 6) return;
  woven.pages++;
  woven.right += placed === lines ? 1 : 0;
  woven.lines += lines;
  woven.placed += placed;
}

function report(): void {
  for (const alphabetic of [false, true]) {
    const own = decisions.filter((decision) => decision.alphabetic === alphabetic);
    const wrong = own.filter((decision) => decision.wrong);
    const falseBreaks = wrong.filter(({ joined }) => !joined).length;
    const breaks = own.filter(({ joined }) => !joined).length;
    const f1 = (200 * (breaks - falseBreaks)) / (2 * (breaks - falseBreaks) + wrong.length);
    console.log(
      `${alphabetic ? 'words' : 'Han'}: ${own.length} gaps, ${wrong.length} wrong, break F1 ${f1.toFixed(1)}`,
    );
    console.log('| claimed right | gaps | really right |\n| --- | --- | --- |');
    for (let low = 0.45; low > -0.01; low -= 0.05) {
      const bin = own.filter(({ doubt }) => doubt >= low && doubt < low + 0.05);
      const right = bin.filter((decision) => !decision.wrong).length / Math.max(1, bin.length);
      const claimed = 1 - bin.reduce((sum, { doubt }) => sum + doubt, 0) / Math.max(1, bin.length);
      console.log(`| ${(100 * claimed).toFixed(1)} % | ${bin.length} | ${(100 * right).toFixed(1)} % |`);
    }
  }
  const blocks = decisions.filter(({ joined, wrong }) => joined === wrong).length;
  const per = (count: number): string => ((100 * count) / blocks).toFixed(2);
  for (const joined of [true, false]) {
    for (const limit of [0.15, 0.25, 0.35, 0.45]) {
      const own = decisions.filter((decision) => decision.joined === joined);
      const told = own.filter(({ doubt }) => doubt >= limit);
      const hits = told.filter((decision) => decision.wrong).length;
      const missed = own.filter((decision) => decision.wrong).length - hits;
      console.log(
        `${joined ? 'joins' : 'breaks'} from ${limit}: alarms ${per(told.length - hits)}, found ${per(hits)}, silent ${per(missed)} per 100 blocks`,
      );
    }
  }
  const { pages, right, lines, placed, plain, torn } = woven;
  console.log(
    `read across: ${placed} of ${lines} lines placed, ${right} of ${pages} pages right; torn ${torn} of ${plain} others`,
  );
}
