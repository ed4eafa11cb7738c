// galley archive reindex: the search index made anew.
import type { Command } from 'commander';
import { z } from 'zod';
import { reindex } from '../../main/jobs/index.ts';
import { withExistingArchive } from '../archive.ts';
import { archiveOption, examples } from '../command.ts';
import { many, type Terminal } from '../terminal.ts';

const shape = z.object({ archive: z.string().min(1) });

/** Adds itself to `galley archive`. */
export function addReindex(group: Command, terminal: Terminal): void {
  group
    .command('reindex')
    .summary('make the search index anew')
    .description('Makes what searching needs anew from the pages themselves. No page is changed.')
    .addOption(archiveOption())
    .addHelpText('after', examples('galley archive reindex --archive papers.galley'))
    .action(async (given: unknown) => {
      const { archive: file } = shape.parse(given);
      const pages = await withExistingArchive(file, (store) => work(store, terminal), {});
      terminal.say(`${file}: ${many(pages, 'page')} indexed`);
    });
}

async function work(store: Parameters<typeof reindex>[0], terminal: Terminal): Promise<number> {
  let [pages, before] = [0, 0];
  let bar = terminal.progress(0);
  for await (const { left } of reindex(store)) {
    if (pages === 0) {
      [pages, before] = [left, left];
      bar = terminal.progress(pages);
    }
    for (; before > left; before -= 1) bar.step();
  }
  bar.stop();
  return pages;
}
