// Wrong use is one line and exit code 2; help and version are exit code 0.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { type Bench, bench, galley } from './terminal.ts';

let here: Bench;
beforeAll(async () => {
  here = await bench();
  await here.put('a.txt', '一\n');
});
afterAll(() => here.clear());

it.each([
  [[], /Say what to do/],
  [['bogus'], /unknown command 'bogus'/],
  [['clean'], /missing required argument/],
  [['clean', '$/a.txt'], /--out is missing/],
  [['clean', '-', '$/a.txt'], /--out is missing/],
  [['clean', '$/a.txt', '--bogus'], /unknown option '--bogus'/],
  [['clean', '$/a.txt', '--out', '$/o', '--format', 'docx'], /json, txt/],
  [['clean', '$/a.txt', '--out', '$/o', '--steps', 'joins,magic'], /no step "magic"; the steps are joins/],
  [['clean', '$/a.txt', '--out', '$/o', '--steps', ''], /no step ""/],
  [['clean', '$/a.txt', '--out', '$/o', '--skip', '--overwrite'], /cannot be used with/],
  [['clean', '$/a.txt', '--out', '$/a.txt'], /This is a file; --out names a folder/],
  [['check', '$/a.txt', '--format', 'xml'], /text, json/],
  [['check', '$/a.txt', '--encoding', 'klingon'], /There is no such encoding/],
  [['import'], /missing required argument/],
  [['export', '--archive', '$/a.galley'], /--out/],
  [['export', '--archive', '$/a.galley', '--out', '$/o', '--per', 'word'], /page, article/],
  [['serve', '--port', '70000'], /a number from 0 to 65535/],
  [['serve', 'extra'], /too many arguments/],
  [['serve', '--archive', ''], /--archive: /],
  [['archive'], /galley archive check/],
  [['archive', 'bogus'], /unknown command 'archive bogus'\. Say what to do .* `galley archive check`/],
  [['archive', 'bogus', '--archive', '$/a.galley'], /unknown command 'archive bogus'/],
  [['archive', '--bogus'], /unknown option '--bogus'/],
  [['jobs', 'bogus'], /unknown command 'jobs bogus'/],
  [['history', 'bogus', '3'], /unknown command 'history bogus'/],
  [['search', '', '--archive', '$/a.galley'], /<text> is empty/],
  [['replace', '', 'x', '--archive', '$/a.galley'], /<find> is empty/],
  [['pages', '--limit', '0'], /--limit <number>' argument '0' is invalid\. It is a whole number from 1 up/],
  [['pages', '--state', 'foo'], /--state: It is one of unread, first/],
  [['pages', '--from', 'yesterday'], /--from: A day is written like 2025-09-22/],
  [['help', 'bogus'], /no command "bogus"; `galley --help` lists/],
  [['help', 'archive', 'bogus'], /no command "bogus"/],
] as const)('galley %j', async (args, said) => {
  const { code, out, errors } = await galley(here, args);
  expect([code, out, errors.length]).toEqual([2, '', 1]);
  expect(errors[0]).toMatch(said);
});

it('says its version', async () => {
  expect(await galley(here, ['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});

describe('help', () => {
  it.each([
    ['clean'],
    ['check'],
    ['import'],
    ['export'],
    ['serve'],
    ['start'],
    ['archive'],
    ['archive', 'check'],
    ['archive', 'info'],
    ['archive', 'copy'],
    ['archive', 'move'],
    ['archive', 'backup'],
    ['archive', 'restore'],
    ['jobs'],
    ['jobs', 'list'],
    ['jobs', 'show'],
    ['jobs', 'resume'],
    ['help'],
  ])('of %s %s has examples', async (...command) => {
    const names = command.filter((name) => name !== undefined);
    const { code, out, errors } = await galley(here, [...names, '--help']);
    expect([code, errors]).toEqual([0, []]);
    expect(out).toContain(`\nExamples:\n  galley ${names.join(' ')}`);
  });

  it('of a command is to be had both ways', async () => {
    expect(await galley(here, ['help', 'archive', 'check'])).toEqual(
      await galley(here, ['archive', 'check', '--help']),
    );
    expect(await galley(here, ['help'])).toEqual(await galley(here, ['--help']));
  });

  it('lists every command', async () => {
    const { code, out } = await galley(here, ['--help']);
    expect(code).toBe(0);
    expect(out.match(/^ {2}(\w+) /gm)?.length).toBeGreaterThanOrEqual(commands.length);
    expect(out).toContain('Exit codes: 0 done');
  });
});
