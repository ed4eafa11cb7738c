// Chooses the door for a person who just wants the desk: the desktop window where it can be had, else the browser.
import { spawn } from 'node:child_process';
import { electronProgram } from './electron-program.ts';
import { packageFolder } from './places.ts';
import { hasScreen } from './serve.ts';

/** `null` when the window was opened and has been closed again; otherwise why it has to be the browser, as one clause. */
export async function tryWindow(archive: string): Promise<string | null> {
  if (!hasScreen()) return 'there is no screen here to open a window on';
  const program = electronProgram();
  if ('missing' in program) return program.missing;
  const code = await new Promise<number | null>((resolve) => {
    const window = spawn(program.file, [packageFolder, `--archive=${archive}`], { stdio: 'inherit' });
    window.on('error', () => resolve(1));
    window.on('exit', resolve);
  });
  return code === 0 ? null : 'the desktop window could not be opened';
}
