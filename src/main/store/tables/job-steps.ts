// The steps of jobs, and the bytes that were sent for those still to be done.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { JobReport, JobStep, StepResult } from '../../../contract/index.ts';
import type { Db } from '../connection.ts';
import type { OpenStep, Outcome, PlannedStep } from '../questions/jobs.ts';

interface StoredStep {
  readonly position: number;
  readonly name: string;
  readonly target: string;
}

/** How many names stand for all the steps with one reason. */
const EXAMPLES = 3;

/** Pages in the bin that are told at once. */
const MOST_IN_BIN = 5000;

export function jobStepsTable(db: Db) {
  const add = db.prepare<StoredStep & { job: number }>(
    'INSERT INTO job_steps (job, position, name, target) VALUES (:job, :position, :name, :target)',
  );
  const last = db.prepare<[number], number>('SELECT coalesce(max(position), 0) FROM job_steps WHERE job = ?').pluck();
  const drop = db.prepare<[number]>('DELETE FROM job_steps WHERE job = ?');
  const open = db.prepare<[number, number, number], StoredStep>(`
    SELECT position, name, target FROM job_steps
    WHERE job = ? AND position > ? AND result IS NULL ORDER BY position LIMIT ?`);
  const settle = db.prepare<Outcome & { job: number; position: number }>(`
    UPDATE job_steps SET result = :result, page = :page, why = :why
    WHERE job = :job AND position = :position AND result IS NULL`);
  const list = db.prepare<{ job: number; result: StepResult | null; after: number; limit: number }, JobStep>(`
    SELECT position, name, result, page, why FROM job_steps
    WHERE job = :job AND position > :after AND (:result IS NULL OR result = :result) ORDER BY position LIMIT :limit`);
  const reasons = db.prepare<[number], { why: string; count: number }>(`
    SELECT why, count(*) AS count FROM job_steps WHERE job = ? AND why IS NOT NULL
    GROUP BY why ORDER BY count(*) DESC, min(position) LIMIT 50`);
  const examples = db
    .prepare<[number, string, number], string>(
      'SELECT name FROM job_steps WHERE job = ? AND why = ? ORDER BY position LIMIT ?',
    )
    .pluck();
  const inBin = db
    .prepare<[number, number], number>(`
      SELECT DISTINCT s.page FROM job_steps s JOIN pages p ON p.id = s.page
      WHERE s.job = ? AND s.result = 'unchanged' AND p.deleted_at IS NOT NULL ORDER BY s.page LIMIT ?`)
    .pluck();
  const addFile = db.prepare<[number, number, Uint8Array]>(
    'INSERT INTO job_files (job, position, bytes) VALUES (?, ?, ?)',
  );
  const file = db
    .prepare<[number, number], Uint8Array>('SELECT bytes FROM job_files WHERE job = ? AND position = ?')
    .pluck();
  const dropFile = db.prepare<[number, number]>('DELETE FROM job_files WHERE job = ? AND position = ?');

  return {
    /** @returns the position of the last one. */
    add(job: number, steps: readonly PlannedStep[]): number {
      let position = last.get(job) ?? 0;
      for (const { name, target } of steps) {
        position += 1;
        add.run({ job, position, name: name.toWellFormed(), target: JSON.stringify(target ?? null) });
      }
      return position;
    },
    count: (job: number): number => last.get(job) ?? 0,
    drop: (job: number): void => void drop.run(job),
    open: (job: number, after: number, limit: number): OpenStep[] =>
      open.all(job, after, limit).map(({ target, ...step }) => ({ ...step, target: JSON.parse(target) })),
    /** False when it has been settled before. */
    settle(job: number, position: number, { result, page, why }: Outcome): boolean {
      dropFile.run(job, position);
      return settle.run({ job, position, result, page, why }).changes === 1;
    },
    list: (job: number, about: { result?: StepResult | undefined; after: number; limit: number }): JobStep[] =>
      list.all({ job, ...about, result: about.result ?? null }),
    reasons: (job: number): JobReport['reasons'] =>
      reasons.all(job).map((reason) => ({ ...reason, examples: examples.all(job, reason.why, EXAMPLES) })),
    /** Pages that were brought again and are in the bin. */
    inBin: (job: number): number[] => inBin.all(job, MOST_IN_BIN),
    addFile: (job: number, position: number, bytes: Uint8Array): void =>
      void addFile.run(job, position, deflateRawSync(bytes)),
    file(job: number, position: number): Uint8Array | null {
      const found = file.get(job, position);
      return found === undefined ? null : inflateRawSync(found);
    },
  };
}
