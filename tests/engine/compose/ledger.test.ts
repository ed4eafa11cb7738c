import { expect, test } from 'vitest';
import { ledgerRows } from '../../../src/engine/compose/ledger.ts';
import { measure } from '../../../src/engine/compose/measure.ts';

const rows = (...lines: readonly string[]): number[] => [...ledgerRows(measure(lines.join('\n')).lines)];

test('prices behind leaders, and the row beside them that has two points', () => {
  expect(rows('Man zahlte heute:', 'Weizen . . . . 168—172 Mk.', 'Gerste, feine . . 155—170 Mk.')).toEqual([0, 1, 1]);
});

test('rows of one form', () => {
  expect(rows('TSV Nord – SV Hagen 29:27', 'SV Elbe – TuS Mark 22:31', 'Das Spiel begann spät.')).toEqual([1, 1, 0]);
});

test('running text with figures has no rows', () => {
  expect(rows('The vote was taken on May 3, 1902,', 'and again on May 7, 1902,', 'when 14 were for it.')).toEqual([
    0, 0, 0,
  ]);
});
