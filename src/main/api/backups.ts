// The archive's file: check, copy, back up, put back.
import type { Hono } from 'hono';
import { GalleyError } from '../../contract/index.ts';
import { backupFolder, findBackup, listBackups, makeBackup, previewRestore, restoreBackup } from '../jobs/index.ts';
import { takeCare } from '../store/care.ts';
import { mount } from './mount.ts';
import type { ApiParts } from './parts.ts';
import { wholePath } from './whole-path.ts';

const UNDER_WAY = new Set(['waiting', 'running']);

export function backupRoutes(app: Hono, { store, jobs }: ApiParts): void {
  const place = async () => {
    const [{ file }, settings] = await Promise.all([store.info(), store.backupSettings()]);
    return { file, settings, folder: backupFolder(file, settings.folder) };
  };
  mount(app, 'checkArchive', async () => {
    const { pages, revisions, problems } = await store.check();
    return { pages, revisions, problems: [...problems] };
  });
  mount(app, 'copyArchive', async ({ body: { target } }) => {
    const { file } = await store.info();
    return takeCare((ask) => ask('copyArchive', file, wholePath(target)));
  });
  const refuseDuringJobs = async (): Promise<void> => {
    if (!(await jobs.list()).some(({ state }) => UNDER_WAY.has(state))) return;
    throw new GalleyError('bad-request', 'A job is under way. Stop it first, then try again.');
  };
  mount(app, 'moveArchive', async ({ body: { target } }) => {
    const path = wholePath(target);
    await refuseDuringJobs();
    return store.moveTo(path);
  });
  mount(app, 'backups', async () => {
    const { file, settings, folder } = await place();
    return { folder, settings, backups: [...(await listBackups(file, folder))] };
  });
  mount(app, 'setBackups', async ({ body }) => {
    await store.setBackupSettings(body.folder === null ? body : { ...body, folder: wholePath(body.folder) });
    return store.backupSettings();
  });
  mount(app, 'makeBackup', async () => {
    const { file, settings, folder } = await place();
    return makeBackup(file, folder, settings.keep);
  });
  mount(app, 'previewRestore', async ({ query: { name } }) => {
    const { file, folder } = await place();
    return previewRestore(await findBackup(file, folder, name), file);
  });
  mount(app, 'restoreBackup', async ({ body: { name } }) => {
    const { file, folder } = await place();
    const backup = await findBackup(file, folder, name);
    await refuseDuringJobs();
    return store.whileClosed(() => restoreBackup(backup, file));
  });
}
