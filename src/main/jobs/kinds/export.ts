// Export: the newest revision of every page as files in a folder of this machine. Names are settled before anything is
// written, so that a refusal leaves the folder as it was and a job taken up again writes the same files.
import { lstat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { GalleyError, jobParams, type JobParams } from '../../../contract/index.ts';
import { ExportTally, filesOf, nameFiles, unitOf } from '../export.ts';
import { defineJob, type Planned } from '../job-kind.ts';
import { writeWhole } from '../write.ts';

const target = z.object({ page: z.number().int(), paths: z.array(z.string()), left: z.array(z.string()) });
type Target = z.infer<typeof target>;

/** How many files that exist a refusal names. */
const NAMED = 5;

export const exportJob = defineJob(jobParams.export, {
  kind: 'export',
  target,
  async *plan({ store, params }) {
    const planned: Planned<Target>[] = [];
    const there: string[] = [];
    for await (const { page, paths } of nameFiles(store, params)) {
      const left = params.existing === 'overwrite' ? [] : await existing(params.out, paths);
      there.push(...left);
      planned.push({ name: page.name, target: { page: page.id, paths: [...paths], left } });
    }
    if (params.existing === 'refuse' && there.length > 0) throw refusal(params.out, there);
    yield* planned;
  },
  async step({ page, paths, left }, { store, params }) {
    let written = 0;
    for (const { path, content } of await filesOf(store, { page: { id: page }, paths }, params, 'later')) {
      if (left.includes(path)) continue;
      await writeWhole(join(resolve(params.out), path), content);
      written += 1;
    }
    return {
      result: written > 0 ? 'changed' : 'unchanged',
      page,
      why: left.length > 0 ? 'Exists already; left as it was.' : null,
    };
  },
  close: ({ store, params }) => notes(store, params),
});

async function notes(store: Parameters<typeof nameFiles>[0], params: JobParams<'export'>): Promise<string[]> {
  const tally = new ExportTally();
  for (const id of await store.pageIds(params.filter ?? {})) tally.add({ page: await store.pageRow(id) });
  return tally.notes(unitOf(params));
}

async function existing(folder: string, paths: readonly string[]): Promise<string[]> {
  const there: string[] = [];
  for (const path of paths) if ((await lstat(join(folder, path)).catch(() => null)) !== null) there.push(path);
  return there;
}

function refusal(folder: string, there: readonly string[]): GalleyError {
  const more = there.length > NAMED ? ` and ${there.length - NAMED} more` : '';
  return new GalleyError(
    'bad-request',
    `${there.slice(0, NAMED).join(', ')}${more} exist in ${folder} already. Overwrite them, skip them, or name another folder.`,
    { files: there.slice(0, 100) },
  );
}
