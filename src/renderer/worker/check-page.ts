// The checking worker: flags, account and alignment of one page, away from the thread that draws.
import {
  account,
  align,
  applyFixes,
  check,
  compose,
  type Composition,
  type CorrectedPage,
  fingerprints,
  type Flag,
  mergePages,
  readGalleyText,
  STEPS,
  writeGalleyText,
} from '../../engine/index.ts';
import type { Span } from '../../engine/text/index.ts';
import type { Findings, FromWorker, Question, ToWorker, Undone } from './protocol.ts';

interface Opened {
  readonly raw: string;
  readonly composition: Composition;
}

let opened: Opened | undefined;
/** Flags of the page that was checked last. */
let last: { readonly text: string; readonly flags: readonly Flag[]; readonly ids: readonly string[] } | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'open') {
    opened = { raw: data.raw, composition: compose(data.raw) };
    return;
  }
  // A worker has no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  postMessage(answer(data.number, data));
});

function answer(number: number, question: Question): FromWorker {
  try {
    if (!opened) throw new Error('no page has been opened');
    if (question.kind === 'check') return { kind: 'findings', number, answer: find(opened, question.text) };
    if (question.kind === 'fix') return { kind: 'fixed', number, answer: fix(opened, question) };
    return { kind: 'undone', number, answer: without(opened, question) };
  } catch (error) {
    return { kind: 'failed', number, message: error instanceof Error ? error.message : String(error) };
  }
}

function flagsOf({ raw, composition }: Opened, page: CorrectedPage, text: string) {
  const flags = check({ raw, page, composition });
  last = { text, flags, ids: fingerprints(page, flags) };
  return last;
}

function find(page: Opened, text: string): Findings {
  const { raw, composition } = page;
  const corrected = readGalleyText(text);
  const { flags, ids } = flagsOf(page, corrected, text);
  const { origin } = align(raw, corrected);
  return {
    flags,
    ids,
    account: account(raw, corrected),
    spans: new Map(Array.from(origin, ([block, units]) => [block, spansOf(units)])),
    tally: composition.tally,
  };
}

function fix(from: Opened, { text, flags }: Extract<Question, { kind: 'fix' }>): string {
  const page = readGalleyText(text);
  const known = last?.text === text ? last : flagsOf(from, page, text);
  const wanted = new Set(flags);
  return writeGalleyText(
    applyFixes(
      page,
      known.flags.filter((_, index) => wanted.has(known.ids[index] ?? '')),
    ),
  );
}

function without({ raw, composition }: Opened, { text, step }: Extract<Question, { kind: 'without' }>): Undone {
  const steps = new Set(STEPS.filter((each) => each !== step));
  const { page, conflicts } = mergePages(composition.page, readGalleyText(text), compose(raw, { steps }).page);
  return { text: writeGalleyText(page), conflicts: conflicts.length };
}

/** Runs of raw offsets; a gap of a few units (white space, a wrap) does not part a run. */
function spansOf(units: Int32Array): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const at of units) {
    if (at < 0) continue;
    const previous = spans.at(-1);
    if (previous && at >= previous.end && at - previous.end <= 8) previous.end = at + 1;
    else spans.push({ start: at, end: at + 1 });
  }
  return spans;
}
