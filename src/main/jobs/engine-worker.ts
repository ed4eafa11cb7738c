// An engine thread: cleans and checks pages, one after the other. It touches no archive.
import { isDeepStrictEqual } from 'node:util';
import { check, type CorrectedPage, type Flag, NO_LISTS } from '../../engine/index.ts';
import { compositionOf } from './compositions.ts';
import type { Known } from './known.ts';
import { answerQuestions } from '../store/thread.ts';
import { tallySteps, withoutStep, withRaw } from './anew.ts';
import { composeAnew, makePage } from './make-page.ts';

let lists = NO_LISTS;

/** Every page brings a copy of the project's lists: what is worked out once for lists is not worked out for each copy. */
function settled(known: Known): Known {
  if (!isDeepStrictEqual(known.lists, lists)) lists = known.lists;
  return { ...known, lists };
}

const methods = {
  makePage: (...[name, bytes, options, known]: Parameters<typeof makePage>): ReturnType<typeof makePage> =>
    makePage(name, bytes, options, settled(known)),
  composeAnew: (...[raw, decided, known]: Parameters<typeof composeAnew>): ReturnType<typeof composeAnew> =>
    composeAnew(raw, decided, settled(known)),
  check: (raw: string, page: CorrectedPage, known: Known): readonly Flag[] =>
    check({ raw, page, composition: compositionOf(raw) }, settled(known)),
  composedPage: (raw: string): CorrectedPage => compositionOf(raw).page,
  tallySteps,
  withoutStep,
  withRaw,
  close: (): void => undefined,
};
export type EngineMethods = typeof methods;

answerQuestions(() => methods);
