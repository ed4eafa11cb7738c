// What the chain of decisions over a page carries from step to step: open stories, waiting titles, a subhead just read.
import type { Move } from './lattice.ts';
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
  /** Ended by a jump line. */
  readonly closed: boolean;
  /** What matters for merging states. */
  readonly key: string;
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

export type StoryMove = Move<State, Decision>;

export const MOST_OPEN = 6;
export const MOST_WAITING = 4;

export const START: State = { stories: [], waiting: [], subhead: -1, odd: false, ended: false };

export const move = (score: number, decision: Decision, label: () => string, next: () => State): StoryMove => ({
  score,
  make: () => {
    const state = next();
    return { state, key: keyOf(state), decision, label: label() };
  },
});

function keyOf({ stories, waiting, subhead, odd, ended }: State): string {
  let key = '';
  for (const story of stories) key += `${story.key},`;
  for (const { element, part } of waiting) key += `|${element}.${part.from}`;
  return `${key}${subhead >= 0 ? (odd ? '|o' : '|s') : ''}${ended ? '|e' : ''}`;
}

/** Makes stories, each version once, so that what is known of a version can be remembered. */
export interface StoryBook {
  open(text: number, title: Side | undefined): Story;
  extend(story: Story, text: number): Story;
  entitle(story: Story): Story;
  close(story: Story): Story;
}

/** A story remembers so many of its first texts, and as many of its latest. */
const KEPT = 12;

export function storyBook(): StoryBook {
  const versions = new Map<string, Story>();
  const version = (name: string, fields: Omit<Story, 'uid' | 'key'>): Story => {
    const known = versions.get(name);
    if (known) return known;
    const key = `${fields.id}.${fields.texts.at(-1)}${fields.title ?? ''}${fields.closed ? 'x' : ''}`;
    const story = { ...fields, uid: versions.size, key };
    versions.set(name, story);
    return story;
  };
  return {
    open: (text, title) => version(`${text}${title ?? ''}`, { id: text, texts: [text], title, closed: false }),
    extend: (story, text) => {
      const all = [...story.texts, text];
      const texts = all.length > 2 * KEPT ? all.toSpliced(KEPT, 1) : all;
      return version(`${story.uid}+${text}`, { ...story, texts });
    },
    entitle: (story) => version(`${story.uid}t`, { ...story, title: 'above' }),
    close: (story) => version(`${story.uid}x`, { ...story, closed: true }),
  };
}

/** One code per line of a stack, so that the chance of each line's place can be added up: `a12` is above story 12. */
export const lineCodes = (parts: readonly PlacedPart[]): string[] =>
  parts.flatMap(({ from, to, goes, story }) => {
    const place = goes === 'above' ? (story ?? '') : goes === 'below' ? from : '';
    return Array.from({ length: to - from }, () => `${goes.charAt(0)}${place}`);
  });
