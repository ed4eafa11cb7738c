// What went wrong with the file, said in a sentence that tells what to do. Errors that are nobody's fault but the program's pass.
import { GalleyError } from '../../contract/index.ts';

/** Codes begin like this → what is said. SQLite's extended codes (`SQLITE_IOERR_WRITE`) begin with the plain one. */
const SENTENCES: readonly (readonly [codes: RegExp, say: (file: string, code: string) => string])[] = [
  [
    /^(SQLITE_FULL|ENOSPC|EDQUOT)/,
    (file) => `There is no room left for ${file}. Free some space on its disk and save again; what was saved is safe.`,
  ],
  [
    /^SQLITE_(BUSY|LOCKED)/,
    (file) => `Another program is writing to ${file}. Wait until it has finished, or close it, and try again.`,
  ],
  [/^SQLITE_NOTADB/, (file) => `${file} is not a Galley archive. Name another file.`],
  [
    /^SQLITE_CORRUPT/,
    (file) =>
      `${file} is damaged. Go on with a backup, which keeps the damaged file: \`galley archive restore --archive "${file}" --from BACKUP --yes\`.`,
  ],
  [
    /^(SQLITE_(READONLY|PERM|CANTOPEN|AUTH)|EACCES|EPERM|EROFS|ENOTDIR|EEXIST|EISDIR|ENOENT|ENAMETOOLONG)/,
    (file, code) =>
      `${file} cannot be opened for writing (${code}). Check its folder's permissions, or name another file.`,
  ],
  [
    /^(SQLITE_IOERR|EIO)/,
    (file, code) => `${file} cannot be read or written (${code}). Check that its disk is connected and sound.`,
  ],
];

/** A GalleyError `archive-unwritable` when `error` says that the file cannot be used; else `error` itself. */
export function explain(error: unknown, file: string): unknown {
  if (error instanceof GalleyError || !(error instanceof Error)) return error;
  const code: unknown = Reflect.get(error, 'code');
  if (typeof code !== 'string') return error;
  const sentence = SENTENCES.find(([codes]) => codes.test(code))?.[1](file, code);
  return sentence === undefined ? error : new GalleyError('archive-unwritable', sentence, { code });
}
