// The store's thread: the only place that writes an archive. It answers one question after the other.
import { parentPort, workerData } from 'node:worker_threads';
import { openArchiveFile } from './archive.ts';
import { explain } from './failure.ts';
import { type Answer, type Assignment, pack, type Question } from './wire.ts';

const { file, options }: Assignment = workerData;
// A thread has no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const reply = (answer: Answer): void => parentPort?.postMessage(answer);

try {
  const archive = openArchiveFile(file, options);
  parentPort?.on('message', ({ id, ask, about }: Question) => {
    try {
      reply({ id, value: Reflect.apply(archive[ask], archive, about) });
    } catch (error) {
      reply({ id, failure: pack(explain(error, file)) });
    }
    if (ask === 'close') parentPort?.close();
  });
  reply({ id: 0, value: null });
} catch (error) {
  reply({ id: 0, failure: pack(explain(error, file)) });
}
