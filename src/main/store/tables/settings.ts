// Small facts about the archive itself, by key.
import type { Db } from '../connection.ts';

export function settingsTable(db: Db) {
  const get = db.prepare<[string], string>('SELECT value FROM settings WHERE key = ?').pluck();
  const put = db.prepare<[string, string]>(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  return {
    /** The present reader's name; null until it has been asked. */
    reader: (): string | null => get.get('reader') ?? null,
    setReader: (name: string): void => void put.run('reader', name),
    /** What was kept under a key; undefined when nothing was. */
    json(key: string): unknown {
      const kept = get.get(key);
      return kept === undefined ? undefined : JSON.parse(kept);
    },
    setJson: (key: string, value: unknown): void => void put.run(key, JSON.stringify(value)),
  };
}
