// What the chain of decisions over a page carries from step to step: open stories, waiting titles, a subhead just read.
import type { Offers, Step } from './lattice.ts';
import type { Part } from './parts.ts';

export type Side = 'above' | 'below';

export interface Story {
  /** Names this version of the story within one run. */
  readonly uid: number;
  /** Number of its first text; names the story. */
  readonly id: number;
  /** Its first and its latest texts; a long story's middle is left out. */
  readonly texts: readonly number[];
  readonly title: Side | undefined;
  /** Its title, above its text, names an author or has a ——line: it is a feature. */
  readonly signed: boolean;
  /** Ended by a jump line. */
  readonly closed: boolean;
  /** Its subheads among those that the page repeats: no article has one of them twice. */
  readonly heads: readonly number[];
  /** Versions with one number have the same future. */
  readonly kind: number;
}

export interface Waiting {
  /** The stack, by its element, and the part of it. */
  readonly element: number;
  readonly part: Part;
}

export interface State {
  /** Open stories, the one last written to at the end. */
  readonly stories: readonly Story[];
  /** Title parts whose story has not begun. */
  readonly waiting: readonly Waiting[];
  /** A subhead stands right before, with this many blank lines above it beyond the usual; -1: none. */
  readonly subhead: number;
  /** That subhead is like no other of the page. */
  readonly odd: boolean;
  /** Number of that subhead among those that the page repeats; -1: it is none of them. */
  readonly head: number;
  /** A story whose subhead another story's title cut off from its text; -1: none. */
  readonly owed: number;
  /** The last story has just got its title, below its text. */
  readonly ended: boolean;
}

export type PlacedPart = Part & { readonly story?: number };

export type Decision =
  | { readonly kind: 'goes on'; readonly story: number }
  | { readonly kind: 'begins'; readonly title: Waiting | undefined }
  | { readonly kind: 'divided'; readonly parts: readonly PlacedPart[] }
  | { readonly kind: 'photo'; readonly title: Waiting | undefined }
  | { readonly kind: 'mark' };

export type StoryStep = Step<State, Decision>;
export type StoryOffers = Offers<Decision>;

export const MOST_OPEN = 6;
export const MOST_WAITING = 4;

export const NO_HEAD = -1;
export const NONE_OWED = -1;

export const START: State = {
  stories: [],
  waiting: [],
  subhead: -1,
  odd: false,
  head: NO_HEAD,
  owed: NONE_OWED,
  ended: false,
};

const PRIME = 16777619;
const mix = (hash: number, value: number): number => Math.imul(hash ^ (value + 2), PRIME);

/** A number that states with one future share; few others do. */
export function hashOf({ stories, waiting, subhead, head, owed, ended }: State): number {
  let hash = mix(mix(subhead >= 0 ? 1 : 0, head * 2 + (ended ? 1 : 0)), owed);
  for (const story of stories) hash = mix(hash, story.kind);
  for (const { element, part } of waiting) hash = mix(mix(hash, element), part.from);
  return hash;
}

/** True for states with one future: only how a subhead's gap was weighed may differ. */
export const isSame = (a: State, b: State): boolean =>
  a.ended === b.ended &&
  a.head === b.head &&
  a.owed === b.owed &&
  a.subhead >= 0 === b.subhead >= 0 &&
  (a.subhead < 0 || a.odd === b.odd) &&
  a.stories.length === b.stories.length &&
  a.waiting.length === b.waiting.length &&
  (a.stories === b.stories || a.stories.every((story, n) => story.kind === b.stories[n]?.kind)) &&
  (a.waiting === b.waiting ||
    a.waiting.every(
      ({ element, part }, n) => element === b.waiting[n]?.element && part.from === b.waiting[n].part.from,
    ));

/** Decisions with one label are the same choice. */
export function labelOf(decision: Decision): string {
  switch (decision.kind) {
    case 'goes on':
      return `on ${decision.story}`;
    case 'begins':
      return `new ${decision.title?.element ?? ''}`;
    case 'divided':
      return labelOfParts(decision.parts);
    case 'photo':
      return decision.title ? `photo ${decision.title.element}.${decision.title.part.from}` : 'photo';
    case 'mark':
      return 'mark';
  }
}

/** Makes stories, each version once, so that what is known of a version can be remembered. */
export interface StoryBook {
  open(text: number, title: Side | undefined, signed: boolean, head: number): Story;
  extend(story: Story, text: number, head: number): Story;
  entitle(story: Story): Story;
  close(story: Story): Story;
}

/** A story remembers so many of its first texts, and as many of its latest. */
const KEPT = 12;

type StoryFields = Pick<Story, 'id' | 'texts' | 'title' | 'signed' | 'closed' | 'heads'>;

const MOST_HEADS = 8;
/** One number for a text and the repeated subhead above it. */
const changeOf = (text: number, head: number): number => text + (head + 1) * 2 ** 30;

/** What else may happen to a story than to go on with a text, in place of the text's number. */
const ENTITLED = -1;
const CLOSED = -2;

export function storyBook(): StoryBook {
  const opened = {
    signed: new Map<number, Story>(),
    titled: new Map<number, Story>(),
    untitled: new Map<number, Story>(),
  };
  const kinds = new Map<string, number>();
  /** For each version, by its uid, the versions made from it. */
  const later: Map<number, Story>[] = [];
  const add = (versions: Map<number, Story>, change: number, fields: StoryFields): Story => {
    const { id, texts, title, signed, closed, heads } = fields;
    const key = `${id}.${texts.at(-1)}${title ?? ''}${signed ? 's' : ''}${closed ? 'x' : ''}${heads.join('h')}`;
    const kind = kinds.get(key) ?? kinds.size;
    kinds.set(key, kind);
    const story = { uid: later.length, id, texts, title, signed, closed, heads, kind };
    later.push(new Map());
    versions.set(change, story);
    return story;
  };
  const laterOf = (story: Story): Map<number, Story> => later[story.uid] ?? new Map<number, Story>();
  return {
    open(text, title, signed, head) {
      const versions = opened[title ? (signed ? 'signed' : 'titled') : 'untitled'];
      const change = changeOf(text, head);
      const fields = { id: text, texts: [text], title, signed, closed: false, heads: head < 0 ? [] : [head] };
      return versions.get(change) ?? add(versions, change, fields);
    },
    extend(story, text, head) {
      const versions = laterOf(story);
      const change = changeOf(text, head);
      const known = versions.get(change);
      if (known) return known;
      const heads = head < 0 ? story.heads : [...story.heads, head].slice(-MOST_HEADS);
      return add(versions, change, { ...story, texts: longer(story.texts, text), heads });
    },
    entitle(story) {
      const versions = laterOf(story);
      return versions.get(ENTITLED) ?? add(versions, ENTITLED, { ...story, title: 'above' });
    },
    close(story) {
      const versions = laterOf(story);
      return versions.get(CLOSED) ?? add(versions, CLOSED, { ...story, closed: true });
    },
  };
}

function longer(texts: readonly number[], text: number): readonly number[] {
  const all = [...texts, text];
  return all.length > 2 * KEPT ? all.toSpliced(KEPT, 1) : all;
}

/** Where a part of a stack goes, in short: `a12` is above story 12. */
const codeOf = ({ from, goes, story }: PlacedPart): string =>
  `${goes.charAt(0)}${goes === 'above' ? (story ?? '') : goes === 'below' ? from : ''}`;

/** One code per line of a stack, so that the chance of each line's place can be added up. */
export const lineCodes = (parts: readonly PlacedPart[]): string[] =>
  parts.flatMap((part) => Array.from({ length: part.to - part.from }, () => codeOf(part)));

/** The same codes as one text. */
const labelOfParts = (parts: readonly PlacedPart[]): string => {
  let label = '';
  for (const part of parts) {
    const code = codeOf(part);
    for (let line = part.from; line < part.to; line += 1) label += label === '' ? code : `,${code}`;
  }
  return label;
};
