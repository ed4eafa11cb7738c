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

/** What English says by itself: the engine's reasons, the server's sentences. */
const FOREIGN = /^(?:why|said|refused|fileKind|instead)\./;
/** Chinese has no other form for one. */
const SINGULAR = /_one$/;

const english = flat(en);
const values = (text: string): string[] => Array.from(text.matchAll(/\{\{(\w+)/g), ([, name]) => name ?? '').toSorted();

describe.each([
  ['zh-Hans', flat(zhHans)],
  ['zh-Hant', flat(zhHant)],
])('%s', (_, texts) => {
  it('has the keys of English and no others, one plural form and what English need not say', () => {
    const keys = Array.from(texts.keys()).filter((key) => !FOREIGN.test(key));
    expect(keys.toSorted()).toEqual(
      Array.from(english.keys(), (key) => key)
        .filter((key) => !SINGULAR.test(key))
        .toSorted(),
    );
  });

  it('puts no half-width mark beside Chinese, and one space where digits stand in it', () => {
    const odd = Array.from(texts).filter(([, text]) => /\p{sc=Han}[,;:?!]|[,;:?!]\p{sc=Han}|\d %|\.\.\./u.test(text));
    expect(odd).toEqual([]);
  });

  it('names every kind of file that is refused, and what to do with it', () => {
    const source = readFileSync('src/main/read/kinds.ts', 'utf8');
    const kinds = Array.from(source.matchAll(/'(an? (?:old |empty )?[a-zA-Z][^'\\]*)'/g), ([, kind]) => kind ?? '');
    const ways = Array.from(source.matchAll(/= '([A-Z][^']*)\.';/g), ([, way]) => way ?? '');
    expect([kinds.length > 20, ways.length > 3]).toEqual([true, true]);
    const missing = [...kinds.map((kind) => `fileKind.${kind}`), ...ways.map((way) => `instead.${way}`)];
    expect(missing.filter((key) => !texts.has(key))).toEqual([]);
  });

  it('says why for every rule; in English the engine does', () => {
    expect(RULES.filter(({ id }) => !texts.has(`why.${id}`)).map(({ id }) => id)).toEqual([]);
  });

  it('has no empty text, and the same values in each', () => {
    const odd = Array.from(texts).filter(
      ([key, text]) =>
        text === '' || (!FOREIGN.test(key) && values(text).join() !== values(english.get(key) ?? '').join()),
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

/** Commands whose names are put together twice. */
const COMMAND = /^command\.(?:view\.layer|app\.theme|app\.language)-/;
/** Quoted words and names of properties: what a key may be put together from. */
const WORD = /['"`]([\w-]+)['"`]|\b([\w-]+)\??:/g;

it('holds no key that nothing asks for', () => {
  const read = (folder: string): string =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n');
  const desk = read('src/renderer');
  const words = new Set(
    Array.from(
      [desk, ...['src/engine', 'src/contract', 'src/main'].map(read)].join('\n').matchAll(WORD),
      (m) => m[1] ?? m[2],
    ),
  );
  const whole = new Set(Array.from(desk.matchAll(/['"`]([a-z][\w-]*(?:\.[\w-]+)+)['"`]/gi), ([, key]) => key));
  const made = Array.from(
    desk.matchAll(/`((?:[a-z][\w-]*\.)+)\$\{[^`]*?\}([\w.-]*)`/gi),
    ([, before = '', after = '']) => ({
      before,
      after,
    }),
  );
  const asked = (key: string): boolean =>
    whole.has(key) ||
    made.some(({ before, after }) => {
      if (!key.startsWith(before) || !key.endsWith(after)) return false;
      const middle = key.slice(before.length, key.length - after.length);
      return middle.split('.').every((part) => words.has(part)) || COMMAND.test(key);
    });
  const keys = Array.from(english.keys(), (key) => key.replace(/_(?:one|other)$/, ''));
  expect(keys.filter((key) => !asked(key))).toEqual([]);
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
