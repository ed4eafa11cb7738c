// How a file would be read if it were imported; nothing is kept.
import type { ImportPreview } from '../../contract/index.ts';
import { readPage, type ReadOptions } from '../read/index.ts';
import { reasonOf } from './import.ts';

/** Enough to tell whether a text reads as it should. */
const LINES = 12;
const CHARACTERS = 1200;

export function previewImport(name: string, bytes: Uint8Array, options: ReadOptions): ImportPreview {
  try {
    const { text, encoding, alternatives, notes } = readPage(bytes, name, options);
    return { encoding, others: [...alternatives], start: startOf(text), notes: [...notes], reason: null };
  } catch (error) {
    return { encoding: null, others: [], start: '', notes: [], reason: reasonOf(error) };
  }
}

const startOf = (text: string): string =>
  text
    .slice(0, CHARACTERS)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, LINES)
    .join('\n')
    .toWellFormed();
