// The desktop's entry, with Electron played by an emitter of its events.
import { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import { beforeAll, expect, it, vi } from 'vitest';

const played = vi.hoisted(() => ({ messages: [] as string[], ended: [] as string[] }));

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  const app = Object.assign(new Emitter(), {
    whenReady: async () => undefined,
    requestSingleInstanceLock: () => true,
    exit: () => played.ended.push('exit'),
  });
  return {
    app,
    dialog: {
      showMessageBox: async (_window: unknown, { message }: { message: string }) => played.messages.push(message),
      showErrorBox: (title: string, message: string) => played.messages.push(`${title}: ${message}`),
    },
    protocol: { registerSchemesAsPrivileged: () => undefined },
    session: { defaultSession: { protocol: { handle: () => undefined } } },
  };
});
vi.mock('../../../src/main/desk.ts', () => ({
  openDesk: async () => ({ serve: undefined, close: async () => played.ended.push('closed') }),
}));
vi.mock('../../../src/main/desktop/menu.ts', () => ({ setMenu: () => undefined }));
vi.mock('../../../src/main/desktop/window.ts', () => ({
  openWindow: () => ({ isMinimized: () => false, focus: () => undefined }),
}));

let app: EventEmitter;
beforeAll(async () => {
  process.argv.push('--archive=/one.galley');
  await import('../../../src/main/index.ts');
  process.argv.pop();
  const electron = await import('electron');
  if (electron.app instanceof EventEmitter) app = electron.app;
  await vi.waitFor(() => expect(app.listenerCount('will-quit')).toBe(1));
});

it('says that another archive is open when a second start names one', () => {
  app.emit('second-instance', {}, ['galley', '--archive=one.galley'], '/');
  expect(played.messages).toEqual([]);
  app.emit('second-instance', {}, ['galley', '--archive=two.galley'], '/');
  const [one, two] = ['/one.galley', resolve('/two.galley')];
  expect(played.messages).toEqual([`This window shows ${one}. Close it first, then open ${two}.`]);
});

it('closes the archive before it ends, by whatever way it is ended', async () => {
  const prevent = vi.fn();
  app.emit('will-quit', { preventDefault: prevent });
  await vi.waitFor(() => expect(played.ended).toEqual(['closed', 'exit']));
  expect(prevent).toHaveBeenCalledOnce();
});
