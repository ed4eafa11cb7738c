// Jobs on record: what was asked for, how far it came, how it ended.
import { z } from 'zod';
import { GalleyError, type Job, type JobState, type StepResult } from '../../../contract/index.ts';
import type { Db } from '../connection.ts';

interface StoredJob extends Omit<Job, 'params' | 'notes' | 'secondsLeft'> {
  readonly params: string;
  readonly notes: string;
}

const JOB = `
  SELECT id, kind, params, state, reader, total, changed, unchanged, skipped,
    started_at AS startedAt, ended_at AS endedAt, failure, notes
  FROM jobs`;

const paramsOf = z.record(z.string(), z.unknown());
const notesOf = z.array(z.string());

const toJob = ({ params, notes, ...row }: StoredJob): Job => ({
  ...row,
  params: paramsOf.parse(JSON.parse(params)),
  notes: notesOf.parse(JSON.parse(notes)),
  secondsLeft: null,
});

/** Steps done, by result. */
export type Tally = Readonly<Record<StepResult, number>>;

export function jobsTable(db: Db) {
  const add = db.prepare<{
    kind: string;
    params: string;
    state: JobState;
    reader: string;
    at: string;
    total: number | null;
  }>(`
    INSERT INTO jobs (kind, params, state, reader, started_at, total)
    VALUES (:kind, :params, :state, :reader, :at, :total)`);
  const get = db.prepare<[number], StoredJob>(`${JOB} WHERE id = ?`);
  const all = db.prepare<[], StoredJob>(`${JOB} ORDER BY id DESC LIMIT 500`);
  const setState = db.prepare<{
    job: number;
    state: JobState;
    ended: string | null;
    failure: string | null;
    notes: string;
  }>(`
    UPDATE jobs SET state = :state, ended_at = :ended, failure = :failure, notes = :notes WHERE id = :job`);
  const setTotal = db.prepare<[number | null, number]>('UPDATE jobs SET total = ? WHERE id = ?');
  const count = db.prepare<Tally & { job: number }>(`
    UPDATE jobs SET changed = changed + :changed, unchanged = unchanged + :unchanged, skipped = skipped + :skipped
    WHERE id = :job`);
  const stopCutOff = db.prepare<[string, string]>(`
    UPDATE jobs SET state = 'stopped', ended_at = ?, failure = ? WHERE state IN ('running', 'waiting')`);

  /** @throws GalleyError `not-found` */
  function one(job: number): Job {
    const found = get.get(job);
    if (!found) throw new GalleyError('not-found', `There is no job ${job} in this archive.`);
    return toJob(found);
  }

  return {
    one,
    all: (): Job[] => all.all().map(toJob),
    add: (kind: string, params: object, state: JobState, reader: string, at: string): Job =>
      one(
        Number(
          add.run({ kind, params: JSON.stringify(params), state, reader, at, total: state === 'filling' ? 0 : null })
            .lastInsertRowid,
        ),
      ),
    setState(job: number, state: JobState, said: { failure?: string; notes?: readonly string[] }, at: string): Job {
      const ended = state === 'stopped' || state === 'done' || state === 'failed' ? at : null;
      const notes = JSON.stringify(said.notes ?? []);
      setState.run({ job, state, ended, failure: said.failure ?? null, notes });
      return one(job);
    },
    setTotal: (job: number, total: number | null): void => void setTotal.run(total, job),
    count: (job: number, tally: Tally): void => void count.run({ ...tally, job }),
    stopCutOff: (failure: string, at: string): void => void stopCutOff.run(at, failure),
  };
}
