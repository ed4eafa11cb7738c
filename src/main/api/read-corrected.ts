// Galley text as it comes in over the wire.
import { type CorrectedPage, GalleyTextError, readGalleyText } from '../../engine/index.ts';
import { GalleyError } from '../../contract/index.ts';

/** @throws GalleyError `bad-request` that names the line at fault. */
export function readCorrected(text: string): CorrectedPage {
  try {
    return readGalleyText(text);
  } catch (error) {
    if (error instanceof GalleyTextError)
      throw new GalleyError('bad-request', `This is not galley text: ${error.message}.`);
    throw error;
  }
}
