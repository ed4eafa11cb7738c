// The store's thread: the only place that writes an archive. It answers one question after the other.
import { workerData } from 'node:worker_threads';
import { openArchiveFile } from './archive.ts';
import { explain } from './failure.ts';
import { answerQuestions } from './thread.ts';
import type { Assignment } from './wire.ts';

const { file, options }: Assignment = workerData;
answerQuestions(
  () => openArchiveFile(file, options),
  (error) => explain(error, file),
);
