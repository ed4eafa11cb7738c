// The phrases whose near misses are flagged: set phrases of every paper, the project's own, and its names with their titles.
import { type ProjectLists, SHORTEST_PHRASE } from './lists.ts';
import { once } from './once.ts';
import { pairAt } from './pair.ts';
import { SET_PHRASES } from './set-phrases.ts';

export interface Phrase {
  readonly text: string;
  /** The project lists it: a near miss of it is next to certain. */
  readonly own: boolean;
  /** Of a name with its title: where the name stands in the text. */
  readonly name?: { readonly start: number; readonly end: number };
  /** The end that may be misread as well: a name is recognised by the title beside it. */
  readonly loose?: 'first' | 'last';
}

/**
 * A part of a phrase that one slip leaves whole, so that it is looked for and the rest compared: one of its halves; or, of
 * a phrase whose halves have swapped the characters at their seam, all of it.
 */
export interface Half {
  readonly phrase: Phrase;
  readonly half: string;
  /** The half's offset in the phrase. */
  readonly from: number;
}

export interface Phrases {
  /** Halves by the pair of units that opens them, the project's own before those of every paper. */
  readonly byOpening: ReadonlyMap<number, readonly Half[]>;
  /** All phrases in full: none of them is a near miss of another. */
  readonly whole: ReadonlySet<string>;
  /** Names that are right, however like another one. */
  readonly names: ReadonlySet<string>;
}

export const phrasesOf = once((lists: ProjectLists): Phrases => {
  const own = [
    ...lists.phrases.filter(({ length }) => length >= SHORTEST_PHRASE).map((text) => ({ text, own: true })),
    ...lists.titles.flatMap(titled),
  ];
  const phrases: readonly Phrase[] = [...own, ...SET_PHRASES.map((text) => ({ text, own: false }))];
  return {
    byOpening: Map.groupBy(phrases.flatMap(halves), ({ half }) => pairAt(half, 0)),
    whole: new Set(phrases.map(({ text }) => text)),
    names: new Set([...lists.titles.map(({ name }) => name), ...lists.people.flat()]),
  };
});

function halves(phrase: Phrase): Half[] {
  const { text } = phrase;
  const middle = Math.ceil(text.length / 2);
  const swapped = text.slice(0, middle - 1) + text.charAt(middle) + text.charAt(middle - 1) + text.slice(middle + 1);
  return [
    { phrase, half: text.slice(0, middle), from: 0 },
    { phrase, half: text.slice(middle), from: middle },
    { phrase, half: swapped, from: 0 },
  ];
}

/** A two-character name needs a title of this length beside it to be recognised by one character. */
const TELLING_TITLE = 4;

/** A name before and behind its title, with a space between or without. */
function titled({ name, title }: ProjectLists['titles'][number]): Phrase[] {
  if (name.length + title.length < SHORTEST_PHRASE) return [];
  const tells = name.length > 2 || title.length >= TELLING_TITLE;
  return ['', ' '].flatMap((gap): Phrase[] => {
    const start = title.length + gap.length;
    return [
      {
        text: title + gap + name,
        own: true,
        name: { start, end: start + name.length },
        ...(tells && { loose: 'last' }),
      },
      { text: name + gap + title, own: true, name: { start: 0, end: name.length }, ...(tells && { loose: 'first' }) },
    ];
  });
}
