// How good the join model is on pages made from documents that it was not trained on, and how honest: claimed against real
// correctness, and what each threshold of doubt would flag. Run by hand; writes nothing.
import { join } from 'node:path';
import { adjacentFacts } from '../../src/engine/compose/facts.ts';
import { runPasses } from '../../src/engine/compose/score.ts';
import { measurePages } from './pairs.ts';
import { readDocuments } from './texts.ts';
import { makePages, train } from './train.ts';

interface Decision {
  /** How likely it was held to be wrong. */
  readonly doubt: number;
  readonly wrong: boolean;
  readonly joined: boolean;
}

const FOLDS = 3;
const documents = readDocuments(join(import.meta.dirname, 'texts'));
const decisions: Decision[] = [];
let blocks = 0;
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = train(documents.filter((_, n) => n % FOLDS !== fold));
  const held = documents.filter((_, n) => n % FOLDS === fold);
  const pages = makePages(held).filter((_, n) => n % 5 === fold && n < 1500);
  for (const { page, view } of measurePages(pages)) {
    const odds = runPasses(view, adjacentFacts(view), weights.first, weights.second).second;
    for (const upper of view.lines) {
      const lower = view.lines[upper.index + 1];
      if (lower === undefined || lower.glued || upper.glued || page.open.has(upper.row)) continue;
      const next = page.next.get(upper.row) === lower.row;
      const joined = (odds[upper.index] ?? 0) > 0;
      if (!next) blocks++;
      decisions.push({ doubt: 1 / (1 + Math.exp(Math.abs(odds[upper.index] ?? 0))), wrong: joined !== next, joined });
    }
  }
}

const wrong = decisions.filter((decision) => decision.wrong).length;
console.log(`${blocks} blocks, ${decisions.length} gaps, ${wrong} wrong`);
for (let low = 0; low < 0.5; low += 0.05) {
  const bin = decisions.filter(({ doubt }) => doubt >= low && doubt < low + 0.05);
  const share = bin.filter((decision) => decision.wrong).length / Math.max(1, bin.length);
  const claimed = bin.reduce((sum, { doubt }) => sum + doubt, 0) / Math.max(1, bin.length);
  console.log(`${bin.length} gaps: claimed wrong ${claimed.toFixed(3)}, really wrong ${share.toFixed(3)}`);
}
for (const joined of [true, false]) {
  for (const limit of [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45]) {
    const told = decisions.filter((decision) => decision.joined === joined && decision.doubt >= limit);
    const hits = told.filter((decision) => decision.wrong).length;
    const missed = decisions.filter((decision) => decision.joined === joined && decision.wrong).length - hits;
    const per = (count: number): string => ((100 * count) / blocks).toFixed(2);
    console.log(
      `${joined ? 'joins' : 'breaks'} from ${limit}: alarms ${per(told.length - hits)}, found ${per(hits)}, silent ${per(missed)} per 100 blocks`,
    );
  }
}
