// A thread for work on whole archives: it reads each file from end to end, beside whoever writes it.
import {
  checkFile,
  checkFileWholly,
  chosenBackupFolder,
  copyArchive,
  factsOf,
  moveArchive,
  restoreArchive,
} from './copies.ts';
import { answerQuestions } from './thread.ts';

const methods = {
  checkFile,
  checkFileWholly,
  chosenBackupFolder,
  factsOf,
  copyArchive,
  moveArchive,
  restoreArchive,
  close: (): void => undefined,
};
export type CareMethods = typeof methods;

answerQuestions(() => methods);
