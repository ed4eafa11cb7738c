// An engine thread: cleans and checks pages, one after the other. It touches no archive.
import { check, type CorrectedPage, type Flag } from '../../engine/index.ts';
import { compositionOf } from './compositions.ts';
import type { Known } from './known.ts';
import { answerQuestions } from '../store/thread.ts';
import { tallySteps, withoutStep, withRaw } from './anew.ts';
import { composeAnew, makePage } from './make-page.ts';

const methods = {
  makePage,
  composeAnew,
  check: (raw: string, page: CorrectedPage, known: Known): readonly Flag[] =>
    check({ raw, page, composition: compositionOf(raw) }, known),
  composedPage: (raw: string): CorrectedPage => compositionOf(raw).page,
  tallySteps,
  withoutStep,
  withRaw,
  close: (): void => undefined,
};
export type EngineMethods = typeof methods;

answerQuestions(() => methods);
