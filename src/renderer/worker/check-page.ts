// The checking worker: flags, account and alignment of one page, away from the thread that draws.
import { account, align, check, compose, type Composition, fingerprints, readGalleyText } from '../../engine/index.ts';
import type { Span } from '../../engine/text/index.ts';
import type { Findings, FromWorker, ToWorker } from './protocol.ts';

let opened: { readonly raw: string; readonly composition: Composition } | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'open') {
    opened = { raw: data.raw, composition: compose(data.raw) };
    return;
  }
  // A worker has no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  postMessage(answer(data.number, data.text));
});

function answer(number: number, text: string): FromWorker {
  try {
    return { kind: 'findings', number, findings: find(text) };
  } catch (error) {
    return { kind: 'failed', number, message: error instanceof Error ? error.message : String(error) };
  }
}

function find(text: string): Findings {
  if (!opened) throw new Error('no page has been opened');
  const { raw, composition } = opened;
  const page = readGalleyText(text);
  const flags = check({ raw, page, composition });
  const { origin } = align(raw, page);
  return {
    flags,
    ids: fingerprints(page, flags),
    account: account(raw, page),
    spans: new Map(Array.from(origin, ([block, units]) => [block, spansOf(units)])),
    tally: composition.tally,
  };
}

/** Runs of raw offsets; a gap of a few units (white space, a wrap) does not part a run. */
function spansOf(units: Int32Array): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const at of units) {
    if (at < 0) continue;
    const last = spans.at(-1);
    if (last && at >= last.end && at - last.end <= 8) last.end = at + 1;
    else spans.push({ start: at, end: at + 1 });
  }
  return spans;
}
