// Entry of the desktop: one instance, one archive, one window.
import { join, resolve } from 'node:path';
import { app, dialog, protocol, session } from 'electron';
import { openDesk } from './desk.ts';
import { answerWith, namedArchive, SCHEME } from './desktop/answer.ts';
import { setMenu } from './desktop/menu.ts';
import { openWindow } from './desktop/window.ts';
import { defaultArchive } from './places.ts';

protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);

async function main(): Promise<void> {
  await app.whenReady();
  const archive = namedArchive(process.argv) ?? defaultArchive();
  const desk = await openDesk({ archive, sample: archive === defaultArchive(), log: console.error });
  const { defaultSession } = session;
  defaultSession.protocol.handle(SCHEME, answerWith(desk.serve));
  setMenu(process.platform);
  const window = openWindow(join(import.meta.dirname, '../preload/index.cjs'), defaultSession);
  app.on('second-instance', (_event, args, folder) => {
    if (window.isMinimized()) window.restore();
    window.focus();
    const asked = resolve(folder, namedArchive(args) ?? defaultArchive());
    if (asked !== resolve(archive)) void dialog.showMessageBox(window, { message: taken(archive, asked) });
  });
  // However the program is ended: by its window, its menu or the system.
  app.on('will-quit', (event) => {
    event.preventDefault();
    void desk.close().finally(() => app.exit(0));
  });
}

const taken = (open: string, asked: string): string => `This window shows ${open}. Close it first, then open ${asked}.`;

if (app.requestSingleInstanceLock()) {
  main().catch((error: unknown) => {
    dialog.showErrorBox('Galley could not open', error instanceof Error ? error.message : String(error));
    app.exit(1);
  });
} else {
  app.exit(0);
}
