// Writes docs/rules.md from the rules themselves; `--check` only says whether it is fresh (exit code 1: it is not).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose } from '../src/engine/compose/index.ts';
import { type CorrectedPage, findBlock, type Flag } from '../src/engine/page/index.ts';
import { applyFixes, check, type Rule, type RuleExample, RULES } from '../src/engine/rules/index.ts';

const TARGET = join(import.meta.dirname, '../docs/rules.md');

const HEAD = `# Rules

What Galley flags. This page is written from \`src/engine/rules\` by \`npm run docs\`; the examples are run as tests.

A **fix** is safe: it may be applied unseen, in any order with others. A **suggestion** is for a person to choose.
In the examples 【 】 hold what is flagged, and characters that do not show are given as \`<U+200B>\`.

| rule | severity | what it finds |
|---|---|---|
`;

/** Characters that do not show, or that no font has, by their number. */
const shown = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Co}\ufffd\u2e80-\u2fdf]/gu,
    (odd) => `<U+${(odd.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );

const code = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

function marked(page: CorrectedPage, block: string, flags: readonly Flag[]): string {
  const text = findBlock(page, block)?.block.text ?? '';
  let out = '';
  let at = 0;
  for (const { start, end } of flags.filter((flag) => flag.block === block)) {
    out += `${shown(text.slice(at, start))}【${shown(text.slice(start, end))}】`;
    at = end;
  }
  return (out + shown(text.slice(at))).replaceAll('\n', '⏎');
}

function exampleLines(rule: Rule, { raw }: RuleExample): string[] {
  const composition = compose(raw);
  const { page } = composition;
  const flags = check({ raw, page, composition }, { rules: [rule] });
  if (flags.length === 0) return [`- not flagged: ${code(shown(raw.trim()).replaceAll('<U+000A>', '⏎'))}`];
  const fixed = applyFixes(page, flags);
  return flags
    .filter(({ block }, n) => flags.findIndex((flag) => flag.block === block) === n)
    .flatMap((flag) => {
      const block = flag.block ?? page.groups.find(({ id }) => id === flag.group)?.blocks[0]?.id ?? '';
      const own = flags.filter((other) => other.block === flag.block);
      const repair = own.some(({ fix }) => fix)
        ? `, fixed: ${code(shown(findBlock(fixed, block)?.block.text ?? ''))}`
        : choices(own);
      return [`- ${code(marked(page, block, own))}${repair}  `, `  ${shown(flag.message)}`];
    });
}

function choices(flags: readonly Flag[]): string {
  const labels = Array.from(new Set(flags.flatMap(({ suggestions }) => (suggestions ?? []).map(({ label }) => label))));
  return labels.length > 0 ? `, suggestions: ${labels.map((label) => code(shown(label))).join(' ')}` : '';
}

const section = (rule: Rule): string =>
  [
    `## ${rule.title}`,
    '',
    `\`${rule.id}\` · ${rule.severity}`,
    '',
    rule.about,
    ...(rule.examples.length > 0 ? ['', ...rule.examples.flatMap((example) => exampleLines(rule, example))] : []),
    '',
  ].join('\n');

const anchor = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
const row = ({ id, title, severity }: Rule): string => `| [\`${id}\`](#${anchor(title)}) | ${severity} | ${title} |\n`;

const text = `${HEAD}${RULES.map(row).join('')}\n${RULES.map(section).join('\n')}`;
if (!process.argv.includes('--check')) writeFileSync(TARGET, text);
else if (!existsSync(TARGET) || readFileSync(TARGET, 'utf8') !== text) {
  console.error('docs/rules.md is not what the rules say: run `npm run docs`.');
  process.exitCode = 1;
}
