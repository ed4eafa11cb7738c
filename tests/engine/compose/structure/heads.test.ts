// Pages of papers in alphabetic scripts, as they are printed: titles with full stops, sections, rows of prices.
import { expect, test } from 'vitest';
import { compose } from '../../../../src/engine/index.ts';

const PAGE = `BINNENLAND.
Brand te Meerwijk.
  MEERWIJK, 3 Maart. Hedennacht brak in
de schuur van den landbouwer Postma
een hevige brand uit, die door den wind
snel om zich heen greep.
  De brandweer was spoedig ter plaatse en
wist het woonhuis te behouden.
Een gevonden beurs.
  Door een arbeider werd gisteren op den
dijk een beurs gevonden, waarin zich een
aanzienlijk bedrag aan geld bevond.
  De eigenaar heeft zich nog niet gemeld.
Marktprijzen.
  MEERWIJK, 3 Maart. De aanvoer was heden
gering en de handel bleef flauw.
Tarwe, wit . . . . f 8.10 a f 8.40
Rogge  . . . . . . f 5.20 a f 5.45
`;

test('titles of an old paper end with full stops', () => {
  const { groups } = compose(PAGE).page;
  const articles = groups.filter(({ kind }) => kind === 'article');
  const told = articles.map(({ blocks }) => blocks.map(({ role, text }) => `${role}: ${text.slice(0, 18)}`));
  expect(told).toEqual([
    [
      'column: BINNENLAND.',
      'headline: Brand te Meerwijk.',
      'paragraph: MEERWIJK, 3 Maart.',
      'paragraph: De brandweer was s',
    ],
    ['headline: Een gevonden beurs', 'paragraph: Door een arbeider ', 'paragraph: De eigenaar heeft '],
    [
      'headline: Marktprijzen.',
      'paragraph: MEERWIJK, 3 Maart.',
      'list: Tarwe, wit . . . .',
      'list: Rogge . . . . . . ',
    ],
  ]);
});
