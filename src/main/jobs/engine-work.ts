// The engine's heavy work, behind promises: who calls it does not know in which thread it runs.
import { check, clean, type Cleaned, compose, type CorrectedPage, type Flag } from '../../engine/index.ts';

export const cleanText = async (raw: string): Promise<Cleaned> => clean(raw);

/** All flags of a page, decided ones included, in page order. */
export const checkPage = async (raw: string, page: CorrectedPage): Promise<readonly Flag[]> =>
  check({ raw, page, composition: compose(raw) });
