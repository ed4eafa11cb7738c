// The checking worker: flags, account and alignment of one page, away from the thread that draws.
import {
  account,
  align,
  type Alignment,
  applyFixes,
  balances,
  check,
  type CheckOptions,
  compose,
  type Composition,
  type CorrectedPage,
  fingerprints,
  type Flag,
  layers,
  likenesses,
  readGalleyText,
  readLists,
  readNames,
  tellAccount,
  writeGalleyText,
} from '../../engine/index.ts';
import { withoutStep } from './without-step.ts';
import type { Findings, FromWorker, Links, Question, ToWorker, Undone } from './protocol.ts';

interface Opened {
  readonly raw: string;
  readonly composition: Composition;
  readonly soundlyComposed: boolean;
}

let opened: Opened | undefined;
let known: CheckOptions = {};
/** Flags of the page that was checked last. */
let last: { readonly text: string; readonly flags: readonly Flag[]; readonly ids: readonly string[] } | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'open') {
    const composition = compose(data.raw);
    const soundlyComposed = balances(account(data.raw, composition.page));
    opened = { raw: data.raw, composition, soundlyComposed };
    return;
  }
  if (data.kind === 'know') {
    known = { lists: readLists(data.lists).lists, names: readNames(data.names).names };
    last = undefined;
    return;
  }
  const said = answer(data.number, data);
  const links = said.kind === 'findings' ? said.answer.links : undefined;
  postMessage(said, { transfer: links ? [links.starts.buffer, links.toRaw.buffer, links.toPage.buffer] : [] });
});

function answer(number: number, question: Question): FromWorker {
  try {
    if (!opened) throw new Error('no page has been opened');
    if (question.kind === 'check') return { kind: 'findings', number, answer: find(opened, question) };
    if (question.kind === 'fix') return { kind: 'fixed', number, answer: fix(opened, question) };
    return { kind: 'undone', number, answer: undo(opened, question) };
  } catch (error) {
    return { kind: 'failed', number, message: error instanceof Error ? error.message : String(error) };
  }
}

function flagsOf({ raw, composition }: Opened, page: CorrectedPage, text: string) {
  const flags = check({ raw, page, composition }, known);
  last = { text, flags, ids: fingerprints(page, flags) };
  return last;
}

function find(from: Opened, { text, layers: wanted }: Extract<Question, { kind: 'check' }>): Findings {
  const { raw, composition, soundlyComposed } = from;
  const page = readGalleyText(text);
  const { flags, ids } = flagsOf(from, page, text);
  const alignment = align(raw, page);
  const strict = account(raw, page);
  const changes = wanted.length === 0 && balances(strict) ? [] : layers(page, alignment);
  return {
    flags,
    ids,
    likenesses: likenesses(page, flags),
    account: strict,
    told: tellAccount(strict, changes),
    soundlyComposed,
    links: linksOf(alignment),
    changes: changes.filter(({ layer }) => wanted.includes(layer)),
    tally: composition.tally,
  };
}

function linksOf({ raw, origin }: Alignment): Links {
  const blocks = Array.from(origin.keys());
  const starts = new Int32Array(blocks.length + 1);
  let length = 0;
  for (const [index, units] of Array.from(origin.values()).entries()) {
    length += units.length;
    starts[index + 1] = length;
  }
  const toRaw = new Int32Array(length);
  const toPage = new Int32Array(raw.length).fill(-1);
  let start = 0;
  for (const units of origin.values()) {
    toRaw.set(units, start);
    for (const [index, at] of units.entries()) if (at >= 0) toPage[at] = start + index;
    start += units.length;
  }
  return { blocks, starts, toRaw, toPage };
}

function fix(from: Opened, { text, flags }: Extract<Question, { kind: 'fix' }>): string {
  const page = readGalleyText(text);
  const found = last?.text === text ? last : flagsOf(from, page, text);
  const wanted = new Set(flags);
  return writeGalleyText(
    applyFixes(
      page,
      found.flags.filter((_, index) => wanted.has(found.ids[index] ?? '')),
    ),
  );
}

const undo = ({ raw, composition }: Opened, { text, step, undone }: Extract<Question, { kind: 'without' }>): Undone =>
  withoutStep(raw, composition.page, text, step, undone);
