// Made-up pieces of gazettes and old books: run-in reports behind dashes, entries numbered within a paragraph, notes under
// the text, legends of figures.
import type { Chance } from './chance.ts';
import type { Paragraph } from './texts.ts';

/** A maker of sentences, and of single words with a capital letter. */
export interface Speech {
  readonly sentence: () => string;
  readonly name: () => string;
}

const YEARS = (chance: Chance): string => String(chance.between(1690, 1915));

/** Sentences with a dash between them; as often as not the dash opens the paragraph. */
export function reports({ sentence }: Speech, chance: Chance): Paragraph {
  const many = Array.from({ length: chance.between(1, 5) }, sentence).join(chance.one([' — ', ' — ', ' ']));
  return { role: 'paragraph', text: chance.yes(0.6) ? `— ${many}` : many };
}

/** The head of a land or a town, by itself or run into the text below it. */
export function place({ sentence, name }: Speech, chance: Chance): Paragraph[] {
  const head = `${name()}${chance.one(['.', '.', '', `, ${chance.between(1, 30)}. ${name()}.`])}`;
  const text = Array.from({ length: chance.between(1, 4) }, sentence).join(' ');
  if (chance.yes(0.3)) return [{ role: 'paragraph', text: `${head} ${text}` }];
  return [
    { role: 'subhead', text: head },
    { role: 'paragraph', text },
  ];
}

/** Numbered persons, all in one paragraph or one in each. */
export function persons({ name }: Speech, chance: Chance): Paragraph[] {
  const first = chance.yes(0.6) ? 1 : chance.between(2, 12);
  const entries = Array.from({ length: chance.between(3, 8) }, (_, n) => {
    const born = chance.one([
      `, born ${YEARS(chance)}`,
      `, b. ${chance.between(1, 30)} ${name()}, ${YEARS(chance)}`,
      '',
    ]);
    const more = chance.one([
      `; married ${name()} ${name()}`,
      `, died ${YEARS(chance)}`,
      `; m. ${name()}, daughter of ${name()} ${name()}`,
      '',
    ]);
    return `${first + n}. ${name()} ${name()}${born}${more}.`;
  });
  const lead: Paragraph[] = chance.yes(0.4) ? [{ role: 'paragraph', text: `${name()} and ${name()} had:` }] : [];
  if (chance.yes(0.6)) return [...lead, { role: 'paragraph', text: entries.join(' ') }];
  return [...lead, ...entries.map((text): Paragraph => ({ role: 'paragraph', text }))];
}

/** Notes as they stand at a column's foot: each opened by a sign, each a line or two. */
export function notes({ sentence, name }: Speech, chance: Chance): Paragraph[] {
  const signs = chance.one<readonly [string, ...string[]]>([
    ['*) ', '**) ', '***) '],
    ['1) ', '2) ', '3) '],
    ['* ', '† ', '‡ '],
  ]);
  return signs.slice(0, chance.between(1, 3)).map((sign) => ({
    role: 'paragraph',
    text: sign + (chance.yes(0.6) ? `S. ${name()} ${YEARS(chance)}.` : sentence()),
  }));
}

/** What stands below a figure. */
export function legend({ name }: Speech, chance: Chance): string {
  const words = Array.from({ length: chance.between(1, 6) }, name).join(' ');
  return chance.one([
    `FIG. ${chance.between(1, 90)}. ${words.toUpperCase()}.`,
    `Fig. ${chance.between(1, 90)}. ${words}.`,
    `${words.toUpperCase()}.`,
    `A view of ${words}.`,
  ]);
}
