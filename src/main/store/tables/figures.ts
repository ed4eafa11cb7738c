// Figures over the whole archive; pages in the bin are left out.
import type { Db } from '../connection.ts';
import type { Figures, WorkedDay } from '../questions/quality.ts';

export function figuresTable(db: Db) {
  const progress = db.prepare<[], Figures['progress'][number]>(`
    SELECT paper, state, count(*) AS pages, sum(characters) AS characters, sum(flags) AS openFlags
    FROM pages WHERE deleted_at IS NULL GROUP BY paper, state ORDER BY paper, state`);
  const flags = db.prepare<[], Figures['flags'][number]>(`
    SELECT f.rule, p.paper, count(*) AS pages, sum(f.count) AS flags
    FROM flags f JOIN pages p ON p.id = f.page WHERE p.deleted_at IS NULL
    GROUP BY f.rule, p.paper ORDER BY flags DESC, f.rule, p.paper`);
  const days = db.prepare<[string, string], WorkedDay>(`
    SELECT r.reader, substr(r.at, 1, 10) AS day, count(*) AS pages, sum(p.characters) AS characters
    FROM readings r JOIN pages p ON p.id = r.page
    WHERE r.kind = 'read' AND r.at >= ? AND r.at < ? GROUP BY r.reader, day ORDER BY r.reader, day`);
  return {
    progress: (): Figures['progress'] => progress.all(),
    flags: (): Figures['flags'] => flags.all(),
    days: (from: string, to: string): WorkedDay[] => days.all(from, to),
  };
}
