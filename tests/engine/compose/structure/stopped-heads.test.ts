// Papers of alphabetic scripts that end their titles with a full stop, and what stands around such texts.
import { describe, expect, it } from 'vitest';
import { compose } from '../../../../src/engine/compose/index.ts';
import { datelineLength, isFolio, jumpStart } from '../../../../src/engine/compose/structure/signs.ts';
import { headsSection } from '../../../../src/engine/lexicon/index.ts';

const PAGE = `BINNENLAND.
Treurig ongeluk te Lochem.
  LOCHEM, 12 Maart. Hedenmorgen had alhier
een treurig ongeluk plaats. De zoon van den
molenaar klom op den omloop van den molen en
werd door een der wieken getroffen.
Brand te Zutfen.
  ZUTFEN, 12 Maart. In den afgeloopen nacht
brak brand uit in de bakkerij aan de markt,
die in korten tijd geheel werd vernield. De
brandweer was spoedig ter plaatse.
Marktberichten.
  ZUTFEN, 12 Maart. De aanvoer van boter was
heden groot, tegen weinig in de vorige week,
en de prijzen bleven bijna onveranderd.
Tarwe . . . . . . 7 gulden 10
Rogge . . . . . . 5 gulden 20
Gerst . . . . . . 4 gulden 90`;

describe('titles that end with a full stop', () => {
  const { groups } = compose(PAGE).page;
  const texts = (role: string): string[] =>
    groups.flatMap(({ blocks }) => blocks.filter((block) => block.role === role).map(({ text }) => text));

  it('are titles where paragraphs are indented and they are not', () => {
    expect(texts('headline')).toEqual(['Treurig ongeluk te Lochem.', 'Brand te Zutfen.', 'Marktberichten.']);
  });

  it('stand below the name of their section', () => {
    expect(texts('column')).toEqual(['BINNENLAND.']);
  });

  it('and the rows of a price list are a list', () => {
    expect(texts('list')).toHaveLength(3);
  });
});

describe('set forms of alphabetic papers', () => {
  it('are datelines, page heads and promises to go on', () => {
    expect(datelineLength('АЛЖИР, 16 июля. (ТАСС). Как')).toBe('АЛЖИР, 16 июля. (ТАСС)'.length);
    expect(isFolio('ЗНАМЯ ТРУДА Вторник, 17 июля 1962 г. 3 стр.')).toBe(true);
    expect(isFolio('北陽新聞　１９９８年（平成10年）６月２日　火曜日')).toBe(true);
    expect(jumpStart('(Fortsetzung folgt.)')).toBe(0);
  });

  it('and names of sections, not titles that begin with such a name', () => {
    expect(['LOCAL INTELLIGENCE.', 'Aus Stadt und Land.', 'НОВОСТИ СПОРТА'].filter(headsSection)).toHaveLength(3);
    expect(['LOCAL HERO HONOURED', 'Lokales Bier gewinnt', '短信に注意'].filter(headsSection)).toEqual([]);
  });
});
