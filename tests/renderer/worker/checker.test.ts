// Late answers of the checking worker are dropped: flags of an old text never land on a new one.
import { expect, it } from 'vitest';
import { openChecker, type WorkerLike } from '../../../src/renderer/worker/checker.ts';
import type { Findings, FromWorker, ToWorker } from '../../../src/renderer/worker/protocol.ts';

function standIn(): WorkerLike & { sent: ToWorker[]; answer: (message: FromWorker) => void } {
  let listener: (event: MessageEvent<FromWorker>) => void = () => {};
  const sent: ToWorker[] = [];
  return {
    sent,
    postMessage: (message) => void sent.push(message),
    addEventListener: (_type, added) => void (listener = added),
    terminate: () => {},
    answer: (data) => listener(new MessageEvent('message', { data })),
  };
}

const findings: Findings = {
  flags: [],
  ids: [],
  account: { raw: 0, kept: 0, removed: 0, missing: [], added: [] },
  spans: new Map(),
  tally: { wrapsJoined: 0, spacesRemoved: 0, articles: 0, headlinesMoved: 0, captionsMoved: 0 },
};

it('opens the page first, and answers only the newest question', async () => {
  const worker = standIn();
  const checker = openChecker('原文', worker);
  const [old, now] = [checker.check('旧'), checker.check('新')];
  worker.answer({ kind: 'findings', number: 2, answer: findings });
  worker.answer({ kind: 'findings', number: 1, answer: findings });
  expect(await now).toBe(findings);
  expect(await old).toBeNull();
  expect(worker.sent[0]).toEqual({ kind: 'open', raw: '原文' });
});

it('rejects when the newest check failed, and lets go of questions when closed', async () => {
  const worker = standIn();
  const checker = openChecker('', worker);
  const failed = checker.check('a');
  worker.answer({ kind: 'failed', number: 1, message: 'no such page' });
  await expect(failed).rejects.toThrow('no such page');
  const open = checker.check('b');
  checker.close();
  expect(await open).toBeNull();
});
