// Every language says everything, with the same values in it, and the desk asks for nothing that no language has.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GROUP_KINDS, ROLES, SEVERITIES } from '../../../src/engine/page/index.ts';
import { RULES } from '../../../src/engine/rules/index.ts';
import { pageState } from '../../../src/contract/index.ts';
import { languageFor } from '../../../src/renderer/i18n/preferred.ts';
import en from '../../../src/renderer/i18n/en.json' with { type: 'json' };
import zhHans from '../../../src/renderer/i18n/zh-Hans.json' with { type: 'json' };
import zhHant from '../../../src/renderer/i18n/zh-Hant.json' with { type: 'json' };

function flat(tree: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? [...flat(value, `${path}${key}.`)]
        : [[`${path}${key}`, String(value)] as const],
    ),
  );
}

const english = flat(en);
const values = (text: string): string[] => Array.from(text.matchAll(/\{\{(\w+)/g), ([, name]) => name ?? '').toSorted();

describe.each([
  ['zh-Hans', flat(zhHans)],
  ['zh-Hant', flat(zhHant)],
])('%s', (_, texts) => {
  it('has the keys of English and no others', () => {
    const keys = Array.from(texts.keys()).filter((key) => !key.startsWith('why.'));
    expect(keys.toSorted()).toEqual(Array.from(english.keys()).toSorted());
  });

  it('says why for every rule; in English the engine does', () => {
    expect(RULES.filter(({ id }) => !texts.has(`why.${id}`)).map(({ id }) => id)).toEqual([]);
  });

  it('has no empty text, and the same values in each', () => {
    const odd = Array.from(texts).filter(
      ([key, text]) =>
        text === '' || (!key.startsWith('why.') && values(text).join() !== values(english.get(key) ?? '').join()),
    );
    expect(odd).toEqual([]);
  });
});

const has = (key: string): boolean => english.has(key) || english.has(`${key}_other`);

it('holds every key that the desk asks for by name', () => {
  const folder = 'src/renderer';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const asked = files.flatMap((name) =>
    Array.from(readFileSync(join(folder, name), 'utf8').matchAll(/\bt\(\s*'([^']+)'/g), ([, key]) => key ?? ''),
  );
  expect(asked.length).toBeGreaterThan(80);
  expect(asked.filter((key) => !has(key))).toEqual([]);
});

it('names every role, kind, state, severity and rule', () => {
  const keys = [
    ...ROLES.map((role) => `role.${role}`),
    ...GROUP_KINDS.map((kind) => `kind.${kind}`),
    ...SEVERITIES.map((severity) => `severity.${severity}`),
    ...pageState.options.map((state) => `state.${state}`),
    ...RULES.map(({ id }) => `rule.${id}`),
  ];
  expect(keys.filter((key) => !has(key))).toEqual([]);
});

it('picks the first preferred language that the desk speaks', () => {
  expect(languageFor(['fr-FR', 'zh-TW', 'en'])).toBe('zh-Hant');
  expect(languageFor(['zh-CN'])).toBe('zh-Hans');
  expect(languageFor(['de-CH'])).toBe('en');
});

it.each([
  [['en-US@posix'], 'en'],
  [['zh_TW.UTF-8@x', 'en'], 'zh-Hans'],
  [['@', ''], 'en'],
])('starts in a language where the system names %j', (tags, language) => {
  expect(languageFor(tags)).toBe(language);
});
