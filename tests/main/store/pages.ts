// Pages and texts as small as they can be.
import { NO_PAGE_DATA } from '../../../src/contract/index.ts';
import type { CorrectedText, NewPage } from '../../../src/main/store/store.ts';

export const corrected = (text: string, more: Partial<CorrectedText> = {}): CorrectedText => ({
  text,
  engine: '1',
  title: '题',
  articles: [],
  flags: [],
  ...more,
});

/** A page whose bytes are its text. */
export const newPage = (text: string, more: Partial<NewPage> = {}): NewPage => ({
  name: 'a.txt',
  bytes: new TextEncoder().encode(text),
  text,
  encoding: 'utf-8',
  newline: 'lf',
  notes: [],
  data: NO_PAGE_DATA,
  corrected: corrected(text),
  ...more,
});
