// Finds Electron's own program, which is not part of its package: it is fetched apart, and not every place can.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type ElectronProgram = { readonly file: string } | { readonly missing: string };

/** Looks, and fetches nothing. `missing` is the reason, as one clause. */
export function electronProgram(): ElectronProgram {
  const folder = electronFolder();
  if (folder === null) return { missing: 'this installation comes without the desktop window' };
  const named = join(folder, 'path.txt');
  const program = existsSync(named) ? readFileSync(named, 'utf8').trim() : 'electron';
  const file = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), program);
  return existsSync(file) ? { file } : { missing: "Electron's program is not here; `npm run desktop` fetches it" };
}

function electronFolder(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return null;
  }
}
