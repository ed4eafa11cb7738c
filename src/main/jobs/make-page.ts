// A file's bytes made into a page for the archive: read, cleaned, derived. At once, in whichever thread it is called.
import { clean } from '../../engine/index.ts';
import { GalleyError, MOST_PAGE } from '../../contract/index.ts';
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
  // What is too long as it is will not get shorter.
  refuseUnsavable(text);
  const { page, flags } = clean(text, {}, known);
  const own = name.split(/[/\\]/).findLast((part) => part !== '') ?? name;
  const corrected = correctedText(page, flags);
  refuseUnsavable(corrected.text);
  return { name: own, file: name, bytes, text, encoding, newline, notes, data: proposePageData(name), corrected };
}

/** @throws GalleyError `too-large` */
function refuseUnsavable(text: string): void {
  if (text.length < MOST_PAGE / 8 || Buffer.byteLength(JSON.stringify(text)) <= MOST_PAGE) return;
  throw new GalleyError(
    'too-large',
    `A page of more than ${MOST_PAGE / 1024 / 1024} MB could not be saved. Cut the file into its pages.`,
  );
}

/** A raw text as the engine composes it now. */
export function composeAnew(raw: string, decided: Decided, known: Known): CorrectedText {
  const { page, flags } = clean(raw, {}, known);
  return correctedText(page, flags, decided);
}
