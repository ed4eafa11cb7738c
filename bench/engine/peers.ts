// The peers that the registry carries, each with the call that its documentation gives for cleaning or checking one text.
// Packages are asked for by name and taken as unknown, so that this room type-checks where they are not installed.
import type { Candidate } from './measure.ts';

type Call = (...args: readonly unknown[]) => unknown;
const isCall = (value: unknown): value is Call => typeof value === 'function';

/** A value inside a module, by the names that lead to it. */
function within(module: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      (typeof value === 'object' && value !== null) || isCall(value) ? Reflect.get(value, name) : undefined,
    module,
  );
}

/** A method, bound to what holds it. */
function method(holder: unknown, name: string): Call {
  const call = within(holder, name);
  if (!isCall(call)) throw new Error(`there is no ${name}`);
  return (...args) => Reflect.apply(call, holder, args);
}

const load = async (name: string): Promise<unknown> => import(name);

async function textlint(): Promise<Candidate> {
  const [kernel, text, preset] = await Promise.all(
    ['@textlint/kernel', '@textlint/textlint-plugin-text', 'textlint-rule-preset-ja-spacing'].map(load),
  );
  const Kernel = within(kernel, 'TextlintKernel');
  if (!isCall(Kernel)) throw new Error('there is no TextlintKernel');
  const fix = method(Reflect.construct(Kernel, []), 'fixText');
  const on = Object.entries(within(preset, 'default', 'rulesConfig') ?? {}).filter(([, options]) => options !== false);
  const rules = on.map(([ruleId, options]: [string, unknown]) => ({
    ruleId,
    rule: within(preset, 'default', 'rules', ruleId),
    options,
  }));
  const plugins = [{ pluginId: 'text', plugin: within(text, 'default', 'default') ?? within(text, 'default') }];
  return {
    name: `textlint, ${rules.length} Japanese spacing rules, fix`,
    run: (raw) => fix(raw, { filePath: 'page.txt', ext: '.txt', plugins, rules }),
  };
}

const PEERS: readonly (() => Promise<Candidate>)[] = [
  async () => {
    const space = method(within(await load('pangu'), 'pangu'), 'spacingText');
    return { name: 'pangu', run: (raw) => space(raw) };
  },
  async () => {
    const format = method(await load('autocorrect-node'), 'format');
    return { name: 'autocorrect format', run: (raw) => format(raw) };
  },
  async () => {
    const lint = method(await load('autocorrect-node'), 'lintFor');
    return { name: 'autocorrect lint', run: (raw) => lint(raw, 'page.txt') };
  },
  textlint,
  async () => {
    const run = method(await load('zhlint'), 'run');
    return { name: 'zhlint', run: (raw) => run(raw, { rules: { preset: 'default' } }) };
  },
  async () => {
    const fix = method(await load('@lint-md/core'), 'fixMarkdown');
    return { name: 'lint-md fix', run: (raw) => fix(raw, {}) };
  },
];

/** Those that are installed; the others are named on stderr. */
export async function peers(): Promise<readonly Candidate[]> {
  const found = await Promise.all(PEERS.map((open) => open().catch((error: unknown) => String(error))));
  for (const missing of new Set(found.filter((one) => typeof one === 'string'))) {
    console.error(`left out (npm ci --prefix bench installs the peers): ${missing.split('\n')[0]}`);
  }
  return found.filter((one) => typeof one !== 'string');
}
