// What came in: the bytes of a file, compressed but byte-exact by their sha256, and what was read from them once.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { GalleyError, type RawText, type RawVersion } from '../../../contract/index.ts';
import type { Db } from '../connection.ts';
import { sha256 } from '../hash.ts';

export type NewRaw = Pick<RawText, 'text' | 'encoding' | 'newline'> & {
  /** The file's name as it came. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly notes: readonly string[];
};

interface StoredRaw extends Omit<RawText, 'notes'> {
  readonly notes: string;
  readonly textSha256: string;
}

interface StoredBytes {
  readonly sha256: string;
  readonly size: number;
  readonly bytes: Uint8Array;
}

type StoredVersion = Omit<RawVersion, 'current'> & { readonly current: number };

/** The raw version that a page's newest revision was made from. */
const CURRENT = 'SELECT raw FROM revisions WHERE page = ? ORDER BY id DESC LIMIT 1';

export function rawsTable(db: Db) {
  const add = db.prepare<StoredBytes & Omit<StoredRaw, 'bytes'> & { page: number; name: string; at: string }>(`
    INSERT INTO raws (page, sha256, size, bytes, encoding, newline, notes, text, text_sha256, name, added_at)
    VALUES (:page, :sha256, :size, :bytes, :encoding, :newline, :notes, :text, :textSha256, :name, :at)`);
  const pageOf = db.prepare<[string], number>('SELECT page FROM raws WHERE sha256 = ? ORDER BY id LIMIT 1').pluck();
  const text = db.prepare<[number], StoredRaw>(`
    SELECT sha256, text, text_sha256 AS textSha256, encoding, newline, size AS bytes, notes
    FROM raws WHERE id = (${CURRENT})`);
  const bytes = db.prepare<[number], StoredBytes>(`
    SELECT sha256, size, bytes FROM raws WHERE id = (${CURRENT})`);

  const versions = db.prepare<[number, number], StoredVersion>(`
    SELECT id, name, sha256, encoding, size AS bytes, added_at AS addedAt, id = (${CURRENT}) AS current
    FROM raws WHERE page = ? ORDER BY id`);
  const versionText = db.prepare<[number, number], Pick<StoredRaw, 'text' | 'textSha256'>>(
    'SELECT text, text_sha256 AS textSha256 FROM raws WHERE page = ? AND id = ?',
  );
  const versionBytes = db.prepare<[number, number], StoredBytes>(
    'SELECT sha256, size, bytes FROM raws WHERE page = ? AND id = ?',
  );

  return {
    /** Oldest first. */
    versions: (page: number): RawVersion[] =>
      versions.all(page, page).map((version) => ({ ...version, current: version.current === 1 })),
    /** @throws GalleyError `not-found` */
    versionText(page: number, raw: number): string {
      const found = versionText.get(page, raw);
      if (!found) throw noVersion(page, raw);
      if (sha256(found.text) === found.textSha256) return found.text;
      throw damagedText(page);
    },
    /** @throws GalleyError `not-found` */
    versionBytes(page: number, raw: number): Uint8Array {
      const found = versionBytes.get(page, raw);
      if (!found) throw noVersion(page, raw);
      return inflate(found, page);
    },
    add(page: number, hash: string, raw: NewRaw, at: string): number {
      const row = {
        page,
        sha256: hash,
        size: raw.bytes.byteLength,
        bytes: deflateRawSync(raw.bytes),
        encoding: raw.encoding,
        newline: raw.newline,
        notes: JSON.stringify(raw.notes),
        text: raw.text,
        textSha256: sha256(raw.text),
        name: raw.name,
        at,
      };
      return Number(add.run(row).lastInsertRowid);
    },
    /** The page with these bytes, or null. */
    pageOf: (hash: string): number | null => pageOf.get(hash) ?? null,
    text(page: number): RawText {
      const found = text.get(page);
      if (!found) throw new GalleyError('internal', `Page ${page} has no raw text: the archive is damaged.`);
      const { textSha256, notes, ...raw } = found;
      if (sha256(raw.text) === textSha256) return { ...raw, notes: readNotes(notes) };
      throw damagedText(page);
    },
    bytes(page: number): Uint8Array {
      const found = bytes.get(page);
      if (!found) throw new GalleyError('internal', `Page ${page} has no raw bytes: the archive is damaged.`);
      return inflate(found, page);
    },
  };
}

const damagedText = (page: number): GalleyError =>
  new GalleyError('internal', `The raw text of page ${page} does not match its checksum: the archive is damaged.`);

const noVersion = (page: number, raw: number): GalleyError =>
  new GalleyError('not-found', `Page ${page} has no raw version ${raw}.`);

/** @throws GalleyError when what comes out is not what went in. */
export function inflate(stored: StoredBytes, page: number): Uint8Array {
  let bytes: Uint8Array | null;
  try {
    bytes = inflateRawSync(stored.bytes, { maxOutputLength: Math.max(1, stored.size) });
  } catch {
    bytes = null;
  }
  if (bytes && sha256(bytes) === stored.sha256) return bytes;
  throw new GalleyError(
    'internal',
    `The raw bytes of page ${page} do not match their checksum: the archive is damaged.`,
  );
}

function readNotes(json: string): string[] {
  const notes: unknown = JSON.parse(json);
  return Array.isArray(notes) ? notes.filter((note) => typeof note === 'string') : [];
}
