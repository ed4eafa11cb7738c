// An engine thread: cleans and checks pages, one after the other. It touches no archive.
import { check, compose, type CorrectedPage, type Flag } from '../../engine/index.ts';
import { answerQuestions } from '../store/thread.ts';
import { composeAnew, makePage } from './make-page.ts';

const methods = {
  makePage,
  composeAnew,
  check: (raw: string, page: CorrectedPage): readonly Flag[] => check({ raw, page, composition: compose(raw) }),
  close: (): void => undefined,
};
export type EngineMethods = typeof methods;

answerQuestions(() => methods);
