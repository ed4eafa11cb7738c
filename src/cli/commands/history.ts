// galley history …: what was done to a page or to many, and taking it back.
import type { Command } from 'commander';
import { z } from 'zod';
import { LAYERS, readGalleyText } from '../../engine/index.ts';
import type { LayerCounts, Part, RevisionAbout, UndoOutcome } from '../../contract/index.ts';
import { derive, proposeRevert, timelineOf } from '../../main/jobs/index.ts';
import type { Store } from '../../main/store/store.ts';
import { withExistingArchive } from '../archive.ts';
import { type AddCommand, archiveOption, examples, holdOthers } from '../command.ts';
import { DONE, PARTIAL, UsageError } from '../failure.ts';
import { many, type Terminal } from '../terminal.ts';

type End = Parameters<AddCommand>[2];

const named = z.object({ archive: z.string().min(1), group: z.string().optional() });

/** The most revisions and operations that are listed. */
const MOST = 200;

export const history: AddCommand = (program, terminal, end) => {
  const group = program
    .command('history')
    .summary('tell what was done to pages, and take it back')
    .description('Tells what was done to a page or to many at once, and takes it back. Nothing is lost by that.')
    .addHelpText('after', examples('galley history show 12', 'galley history revert 12 340', 'galley history undo 7'));
  holdOthers(group, 'Say what of the history, e.g. `galley history show 12`.');
  addPageHistory(group, terminal, end);
  addOperations(group, terminal, end);
};

function addPageHistory(group: Command, terminal: Terminal, end: End): void {
  group
    .command('show')
    .summary('list the revisions of a page, newest first')
    .description('Lists the revisions of a page, newest first, with the number of changes in each layer.')
    .argument('<page>', 'its number')
    .option('--group <id>', 'only those that an article lived through, e.g. a3')
    .addOption(archiveOption())
    .addHelpText('after', examples('galley history show 12', 'galley history show 12 --group a3'))
    .action(async (page: unknown, given: unknown) => {
      const { archive, group: article } = named.parse(given);
      const id = numbered(page);
      const { entries, parts: others } = await withExistingArchive(archive, async (store) => ({
        ...(await timelineOf(store, id, { group: article, limit: MOST })),
        parts: article === undefined ? [] : await otherParts(store, `${id}-${article}`),
      }));
      for (const { id: revision, at, author, reason, about, changes, undone } of entries) {
        const parts = [revision, at, author || '–', said(reason, about), counted(changes), undone ? 'undone' : ''];
        terminal.say(parts.filter((part) => part !== '').join('  '));
      }
      for (const { page: at, id: part, name } of others)
        terminal.say(
          `also on page ${at} (${name}): galley history show ${at} --group ${part.slice(part.indexOf('-') + 1)}`,
        );
    });
  group
    .command('restore')
    .summary('make a page what it was at a revision')
    .description('Makes a page what it was at a revision: a new one, so that no later one is lost.')
    .arguments('<page> <revision>')
    .addOption(archiveOption())
    .addHelpText('after', examples('galley history restore 12 340'))
    .action(async (page: unknown, revision: unknown, given: unknown) => {
      const [id, to] = [numbered(page), numbered(revision)];
      await withExistingArchive(named.parse(given).archive, async (store) => {
        const text = await store.revisionText(id, to);
        const raw = (await store.revisions(id)).find((one) => one.id === to)?.raw;
        await save(store, id, text, { kind: 'restore', revision: to }, raw);
      });
      terminal.say(`page ${id} is what it was at revision ${to}`);
    });
  group
    .command('revert')
    .summary('take back what one revision changed')
    .description(
      'Takes back what one revision changed and keeps what came after. Where that would have to be guessed, nothing is done.',
    )
    .arguments('<page> <revision>')
    .addOption(archiveOption())
    .addHelpText('after', examples('galley history revert 12 340'))
    .action(async (page: unknown, revision: unknown, given: unknown) => {
      const [id, back] = [numbered(page), numbered(revision)];
      const conflicts = await withExistingArchive(named.parse(given).archive, async (store) => {
        const proposed = await proposeRevert(store, id, back);
        if (proposed.conflicts.length === 0) await save(store, id, proposed.text, { kind: 'revert', revision: back });
        return proposed.conflicts;
      });
      for (const { what, id: place, ours, theirs } of conflicts)
        terminal.complain(
          `page ${id}, ${place}: ${what} has been changed since: ${ours ?? '–'} (before: ${theirs ?? '–'})`,
        );
      if (conflicts.length === 0) terminal.say(`page ${id}: revision ${back} is taken back`);
      end(conflicts.length === 0 ? DONE : PARTIAL);
    });
}

/** The other parts of an article that stands on several pages. */
async function otherParts(store: Store, article: string): Promise<readonly Part[]> {
  const whole = (await store.linkedArticles(Number.parseInt(article, 10))).find((parts) =>
    parts.some(({ id }) => id === article),
  );
  return whole?.filter(({ id }) => id !== article) ?? [];
}

function addOperations(group: Command, terminal: Terminal, end: End): void {
  group
    .command('operations')
    .summary('list what was done to many pages as one step')
    .description('Lists what was done to many pages as one step, newest first.')
    .addOption(archiveOption())
    .addHelpText('after', examples('galley history operations'))
    .action(async (given: unknown) => {
      const all = await withExistingArchive(named.parse(given).archive, (store) => store.operations(undefined, MOST));
      for (const { id, at, author, kind, about, pages, undoneAt } of all) {
        const undone = undoneAt === null ? '' : `  undone ${undoneAt}`;
        terminal.say(
          `${id}  ${at}  ${author || '–'}  ${kind} ${JSON.stringify(about)}  ${many(pages, 'page')}${undone}`,
        );
      }
    });
  group
    .command('undo')
    .summary('take an operation back')
    .description(
      'Takes an operation back on every page where nothing would have to be guessed; undoing the undo does it again.',
    )
    .argument('<operation>', 'its number')
    .addOption(archiveOption())
    .addHelpText('after', examples('galley history undo 7'))
    .action(async (operation: unknown, given: unknown) => {
      const id = numbered(operation);
      const { operation: made, pages } = await withExistingArchive(named.parse(given).archive, (store) =>
        store.undoOperation(id),
      );
      if (made === null && pages.length === 0)
        return terminal.say(`operation ${id}: there is nothing left to take back`);
      const left = pages.filter(({ outcome }) => outcome === 'conflict' || outcome === 'draft');
      for (const page of left) terminal.complain(whyLeft(page));
      terminal.say(`operation ${id}: taken back on ${pages.length - left.length} of ${many(pages.length, 'page')}`);
      end(left.length === 0 ? DONE : PARTIAL);
    });
}

function numbered(given: unknown): number {
  const text = z.string().parse(given);
  if (!/^[1-9]\d{0,14}$/.test(text))
    throw new UsageError(`${text}: Pages, revisions and operations are named by numbers.`);
  return Number(text);
}

const whyLeft = ({ page, name, outcome }: UndoOutcome['pages'][number]): string =>
  outcome === 'draft'
    ? `page ${page} (${name}) has unsaved work: left as it is`
    : `page ${page} (${name}) was changed in the same places since: left as it is`;

function said(reason: string, about: RevisionAbout | null): string {
  if (about === null) return reason;
  if (about.kind === 'operation') return `${reason} (revision ${about.revision}, with its operation)`;
  const [, value] = Object.entries(about).find(([key]) => key !== 'kind') ?? [];
  return `${reason} (${about.kind} ${String(value)})`;
}

const counted = (changes: LayerCounts): string =>
  LAYERS.filter((layer) => changes[layer] > 0)
    .map((layer) => `${layer} ${changes[layer]}`)
    .join(', ');

/** Saves a text as a page's next revision; a draft that is there is not written over. */
async function save(store: Store, page: number, text: string, about: RevisionAbout, raw?: number): Promise<void> {
  const { revision: base } = await store.page(page);
  const derived = await derive(store, page, readGalleyText(text));
  const author = (await store.info()).reader ?? '';
  const made = { page, base, reason: 'revert', author, done: false, about } as const;
  // What was found beside the present raw text says nothing beside another one.
  if (raw === undefined) await store.addRevision({ ...made, corrected: derived });
  else await store.addRevision({ ...made, raw, corrected: { ...derived, flags: null } });
}
