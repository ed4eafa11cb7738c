// Operations: many changes made, and taken back, as one step. The revisions that belong to one name it; what it changed
// beside text stands here.
import { GalleyError, type Operation } from '../../../contract/index.ts';
import type { Db } from '../connection.ts';

export interface NewOperation {
  readonly kind: string;
  /** What there is to say of it; kept as JSON. */
  readonly about: Readonly<Record<string, unknown>>;
  readonly author: string;
  readonly undoes?: number;
}

/** A change beside corrected text. `what` names its kind, see `answers/undoers.ts`; before and after are kept as JSON. */
export interface OperationChange {
  readonly page: number;
  readonly what: string;
  readonly before: unknown;
  readonly after: unknown;
}

type StoredOperation = Omit<Operation, 'about'> & { readonly about: string };
type StoredChange = Omit<OperationChange, 'before' | 'after'> & { readonly before: string; readonly after: string };

const ROW = `
  SELECT id, kind, about, author, at, undoes, undone_at AS undoneAt,
    (SELECT count(*) FROM (
      SELECT page FROM revisions WHERE operation = o.id UNION SELECT page FROM operation_changes WHERE operation = o.id
    )) AS pages
  FROM operations o`;

export function operationsTable(db: Db) {
  const add = db.prepare<{ kind: string; about: string; author: string; at: string; undoes: number | null }>(
    'INSERT INTO operations (kind, about, author, at, undoes) VALUES (:kind, :about, :author, :at, :undoes)',
  );
  const addChange = db.prepare<StoredChange & { operation: number }>(`
    INSERT INTO operation_changes (operation, page, what, before, after)
    VALUES (:operation, :page, :what, :before, :after)`);
  const changes = db.prepare<[number], StoredChange>(
    'SELECT page, what, before, after FROM operation_changes WHERE operation = ? ORDER BY page, what',
  );
  const before = db.prepare<[number, number], StoredOperation>(`
    SELECT * FROM (${ROW} WHERE id < ?) WHERE pages > 0 ORDER BY id DESC LIMIT ?`);
  const one = db.prepare<[number], StoredOperation>(`${ROW} WHERE id = ?`);
  const drop = db.prepare<[number]>('DELETE FROM operations WHERE id = ?');
  const setUndone = db.prepare<[string | null, number]>('UPDATE operations SET undone_at = ? WHERE id = ?');
  const pagesUndone = db
    .prepare<{ id: number }, number>(`
      SELECT page FROM revisions r JOIN operations o ON o.id = r.operation WHERE o.undoes = :id AND o.undone_at IS NULL
      UNION
      SELECT page FROM operation_changes c JOIN operations o ON o.id = c.operation
      WHERE o.undoes = :id AND o.undone_at IS NULL`)
    .pluck();

  return {
    add: ({ kind, about, author, undoes }: NewOperation, at: string): number =>
      Number(add.run({ kind, about: JSON.stringify(about), author, at, undoes: undoes ?? null }).lastInsertRowid),
    addChange(operation: number, { page, what, before: old, after }: OperationChange): void {
      addChange.run({ operation, page, what, before: JSON.stringify(old), after: JSON.stringify(after) });
    },
    changes: (operation: number): OperationChange[] =>
      changes
        .all(operation)
        .map((change) => ({ ...change, before: JSON.parse(change.before), after: JSON.parse(change.after) })),
    /** Newest first, of those made before the operation `id`; one that has changed nothing yet is left out. */
    before: (id: number, limit: number): Operation[] => before.all(id, limit).map(toOperation),
    /** @throws GalleyError `not-found` */
    one(id: number): Operation {
      const found = one.get(id);
      if (!found) throw new GalleyError('not-found', `There is no operation ${id} in this archive.`);
      return toOperation(found);
    },
    /** Takes an operation off the record that changed nothing. */
    drop: (id: number): void => void drop.run(id),
    setUndone: (id: number, at: string | null): void => void setUndone.run(at, id),
    /** The pages on which an operation has been taken back, and not done again since. */
    pagesUndone: (id: number): ReadonlySet<number> => new Set(pagesUndone.all({ id })),
  };
}

const toOperation = (stored: StoredOperation): Operation => ({ ...stored, about: JSON.parse(stored.about) });
