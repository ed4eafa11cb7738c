// A file's bytes made into a page for the archive: read, cleaned, derived. At once, in whichever thread it is called.
import { clean } from '../../engine/index.ts';
import { readPage, type ReadOptions } from '../read/index.ts';
import type { CorrectedText, NewPage } from '../store/store.ts';
import { correctedText } from './corrected-text.ts';
import type { Known } from './known.ts';
import { proposePageData } from './page-data.ts';
import type { Decided } from './settling.ts';

/**
 * @param name with the folders above it where they say something of the page.
 * @throws GalleyError `unreadable` with the reason.
 */
export function makePage(name: string, bytes: Uint8Array, options: ReadOptions, known: Known): NewPage {
  const { text, encoding, newline, notes } = readPage(bytes, name, options);
  const { page, flags } = clean(text, {}, known);
  const own = name.split(/[/\\]/).findLast((part) => part !== '') ?? name;
  const corrected = correctedText(page, flags);
  return { name: own, file: name, bytes, text, encoding, newline, notes, data: proposePageData(name), corrected };
}

/** A raw text as the engine composes it now. */
export function composeAnew(raw: string, decided: Decided, known: Known): CorrectedText {
  const { page, flags } = clean(raw, {}, known);
  return correctedText(page, flags, decided);
}
