import { expect, test } from 'vitest';
import {
  isImprint,
  isJumpLine,
  isNamedByline,
  headsSection,
  isReaderByline,
  isSignature,
} from '../../../src/engine/lexicon/index.ts';

test.each([
  'FOREIGN TELEGRAMS.',
  'Aus Stadt und Land.',
  'Politiſche Ueberſicht.',
  'BINNENLAND.',
  'НОВОСТИ СПОРТА',
  '스포츠',
])('a section: %s', (text) => expect(headsSection(text)).toBe(true));
test.each(['THE SPORT OF KINGS.', 'Sport in der Schule', ''])('no section: %s', (text) =>
  expect(headsSection(text)).toBe(false),
);

test.each(['By Nora Pell', 'Von Karl Berg und Eva Ott', 'Par Jean de La Tour', 'VON EVA OTT'])('a byline: %s', (text) =>
  expect(isNamedByline(text)).toBe(true),
);
test.each(['Von Berlin aus reiste der', 'By Monday the water had', 'Par la suite'])('no byline: %s', (text) =>
  expect(isNamedByline(text)).toBe(false),
);

test.each(['Fortsetzung auf Seite 12', 'Continued on page A4', '(Wordt vervolgd.)', 'Suite en page 3', '（つづく）'])(
  'a jump line: %s',
  (text) => expect(isJumpLine(text)).toBe(true),
);
test.each(['continued', 'From page to page she read', 'Mehr als 20 Seiten'])('no jump line: %s', (text) =>
  expect(isJumpLine(text)).toBe(false),
);

test('who answers for the page, and who signs below a text', () => {
  expect(isImprint('Verantwortlicher Redakteur: Karl Berg, hier.')).toBe(true);
  expect(isImprint('Редактор И. И. ПЕТРОВ.')).toBe(true);
  expect(isImprint('Redaktionen im ganzen Land')).toBe(false);
  expect(isSignature('И. ПЕТРОВ,')).toBe(true);
  expect(isSignature('U. S. troops landed')).toBe(false);
  expect(isSignature('K. L. Fairbrother (Mrs.), Newtown Road.')).toBe(true);
  expect(isReaderByline('会社員 北村和子 ６１')).toBe(true);
  expect(isReaderByline('北浜商 北村和子 ６１')).toBe(false);
});
