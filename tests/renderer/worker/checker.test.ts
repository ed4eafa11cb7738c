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
  likenesses: [],
  account: { raw: 0, kept: 0, removed: 0, missing: [], added: [] },
  told: { changed: 0, replacements: [], missing: [], added: [] },
  soundlyComposed: true,
  links: { blocks: [], starts: new Int32Array(1), toRaw: new Int32Array(), toPage: new Int32Array() },
  changes: [],
  tally: { wrapsJoined: 0, spacesRemoved: 0, articles: 0, headlinesMoved: 0, captionsMoved: 0 },
};

it('asks one thing at a time, and of checks that wait only the newest', async () => {
  const worker = standIn();
  const checker = openChecker('原文', worker);
  const [first, late, newest] = ['一', '二', '三'].map((text) => checker.check(text, []));
  expect(worker.sent.slice(1)).toEqual([{ kind: 'check', text: '一', layers: [], number: 1 }]);
  expect(await late).toBeNull();
  worker.answer({ kind: 'findings', number: 1, answer: findings });
  expect(await first).toBe(findings);
  expect(worker.sent.at(-1)).toMatchObject({ text: '三', number: 3 });
  worker.answer({ kind: 'findings', number: 3, answer: findings });
  expect(await newest).toBe(findings);
  expect(worker.sent[0]).toEqual({ kind: 'open', raw: '原文' });
});

it('keeps a question that is no check in the queue', async () => {
  const worker = standIn();
  const checker = openChecker('', worker);
  const [, fixed] = [checker.check('一', []), checker.fixed('一', ['x']), checker.check('二', [])];
  worker.answer({ kind: 'findings', number: 1, answer: findings });
  worker.answer({ kind: 'fixed', number: 2, answer: '修' });
  expect(await fixed).toBe('修');
  expect(worker.sent.at(-1)).toMatchObject({ kind: 'check', text: '二' });
});

it('rejects when the newest check failed, and lets go of questions when closed', async () => {
  const worker = standIn();
  const checker = openChecker('', worker);
  const failed = checker.check('a', []);
  worker.answer({ kind: 'failed', number: 1, message: 'no such page' });
  await expect(failed).rejects.toThrow('no such page');
  const open = checker.check('b', []);
  checker.close();
  expect(await open).toBeNull();
});
