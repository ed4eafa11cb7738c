// What the chain of decisions over a page carries from step to step: open stories, waiting titles, a subhead just read.
import type { Offers, Step } from './lattice.ts';
import type { Part } from './parts.ts';

export type Side = 'above' | 'below';

/** What a story's title, above its text, makes of it: a feature names an author or has a ——line, briefs are many. */
export type Manner = 'feature' | 'notice' | 'briefs' | 'plain';

export interface Story {
  /** Names this version of the story within one run. */
  readonly uid: number;
  /** Number of its first text; names the story. */
  readonly id: number;
  /** Its first and its latest texts; a long story's middle is left out. */
  readonly texts: readonly number[];
  readonly title: Side | undefined;
  readonly manner: Manner;
  /** Ended by a jump line. */
  readonly closed: boolean;
  /** Its subheads among those that the page repeats: no article has one of them twice. */
  readonly heads: readonly number[];
  /** Versions with one number differ in their texts alone; those with one latest text too have the same future. */
  readonly kind: number;
  readonly latest: number;
  /** The decision to go on with it. */
  readonly onward: Decision;
}

/** A part of a stack, which is given by its element. */
export interface TitlePart {
  readonly element: number;
  readonly part: Part;
}

export interface Waiting extends TitlePart {
  /** The decisions that give it to the story that begins, or to the photo. */
  readonly begins: Decision;
  readonly photo: Decision;
}

/** A title part that waits. */
export function waitingOf(element: number, part: Part): Waiting {
  const title = { element, part };
  return { ...title, begins: { kind: 'begins', title }, photo: { kind: 'photo', title } };
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
  | { readonly kind: 'begins'; readonly title: TitlePart | undefined }
  | { readonly kind: 'divided'; readonly parts: readonly PlacedPart[] }
  | { readonly kind: 'photo'; readonly title: TitlePart | undefined }
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
  for (const { kind, latest } of stories) hash = mix(mix(hash, kind), latest);
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
  areSameStories(a.stories, b.stories) &&
  areSameTitles(a.waiting, b.waiting);

function areSameStories(a: readonly Story[], b: readonly Story[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let n = 0; n < a.length; n += 1) {
    const [one, other] = [a[n], b[n]];
    if (one !== other && (one?.kind !== other?.kind || one?.latest !== other?.latest)) return false;
  }
  return true;
}

function areSameTitles(a: readonly Waiting[], b: readonly Waiting[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let n = 0; n < a.length; n += 1) {
    const [one, other] = [a[n], b[n]];
    if (one !== other && (one?.element !== other?.element || one?.part.from !== other?.part.from)) return false;
  }
  return true;
}

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
  open(text: number, title: Side | undefined, manner: Manner, head: number): Story;
  extend(story: Story, text: number, head: number): Story;
  entitle(story: Story): Story;
  /** Its authors stand below its text. */
  sign(story: Story): Story;
  close(story: Story): Story;
}

/** A story remembers so many of its first texts, and as many of its latest. */
const KEPT = 12;

type StoryFields = Omit<Story, 'uid' | 'kind' | 'latest'>;

const MOST_HEADS = 8;
/** One number for a text and the repeated subhead above it. */
const changeOf = (text: number, head: number): number => (head < 0 ? text : text + (head + 1) * 2 ** 30);

/** What else may happen to a story than to go on with a text, in place of the text's number. */
const ENTITLED = -1;
const CLOSED = -2;
const SIGNED = -3;

/** A version of a story and what was made from it, the latest first: what is asked for is mostly that. */
interface Version {
  readonly story: Story;
  readonly change: number;
  readonly sibling: Version | undefined;
  latest: Version | undefined;
}

export function storyBook(): StoryBook {
  const opened = {
    feature: new Map<number, Story>(),
    notice: new Map<number, Story>(),
    briefs: new Map<number, Story>(),
    plain: new Map<number, Story>(),
    untitled: new Map<number, Story>(),
  };
  const kinds = new Map<string, number>();
  /** By uid. */
  const all: Version[] = [];
  const kindOf = ({ id, title, manner, closed, heads }: StoryFields): number => {
    const key = `${id}${title ?? ''}${manner}${closed ? 'x' : ''}${heads.join('h')}`;
    const kind = kinds.get(key) ?? kinds.size;
    kinds.set(key, kind);
    return kind;
  };
  const known = (from: Version | undefined, change: number): Story | undefined => {
    let version = from?.latest;
    while (version !== undefined && version.change !== change) version = version.sibling;
    return version?.story;
  };
  const add = (from: Version | undefined, change: number, fields: StoryFields, kind = kindOf(fields)): Story => {
    const { id, texts, title, manner, closed, heads, onward } = fields;
    const latest = texts.at(-1) ?? id;
    const story = { uid: all.length, id, texts, title, manner, closed, heads, kind, latest, onward };
    const version = { story, change, sibling: from?.latest, latest: undefined };
    all.push(version);
    if (from) from.latest = version;
    return story;
  };
  return {
    open(text, title, manner, head) {
      const stories = opened[title ? manner : 'untitled'];
      const change = changeOf(text, head);
      const found = stories.get(change);
      if (found) return found;
      const heads = head < 0 ? [] : [head];
      const onward: Decision = { kind: 'goes on', story: text };
      const fields = { id: text, texts: [text], title, manner, closed: false, heads, onward };
      const story = add(undefined, change, fields);
      stories.set(change, story);
      return story;
    },
    extend(story, text, head) {
      const before = all[story.uid];
      const change = changeOf(text, head);
      const found = known(before, change);
      if (found) return found;
      const texts = longer(story.texts, text);
      if (head < 0) return add(before, change, { ...story, texts }, story.kind);
      return add(before, change, { ...story, texts, heads: [...story.heads, head].slice(-MOST_HEADS) });
    },
    entitle(story) {
      const before = all[story.uid];
      return known(before, ENTITLED) ?? add(before, ENTITLED, { ...story, title: 'above' });
    },
    sign(story) {
      const before = all[story.uid];
      return known(before, SIGNED) ?? add(before, SIGNED, { ...story, manner: 'feature' });
    },
    close(story) {
      const before = all[story.uid];
      return known(before, CLOSED) ?? add(before, CLOSED, { ...story, closed: true });
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
