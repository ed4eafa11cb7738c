// The engine's one door: text in, data out. Pure: the same page gives the same result in every runtime.
import { type Composition, compose, type ComposeOptions } from './compose/index.ts';
import { account, type Account, type CorrectedPage, type Flag } from './page/index.ts';
import { check, type CheckOptions } from './rules/index.ts';

export * from './align/index.ts';
export * from './compose/index.ts';
export * from './formats/index.ts';
export * from './page/index.ts';
export * from './rules/index.ts';
export * from './text/index.ts';
export * from './version.ts';

export interface Cleaned {
  readonly page: CorrectedPage;
  readonly composition: Composition;
  readonly flags: readonly Flag[];
  readonly account: Account;
}

/** Composes a raw page and checks the result. Never throws, whatever the text. */
export function clean(raw: string, options?: ComposeOptions, known?: CheckOptions): Cleaned {
  const composition = compose(raw, options);
  const { page } = composition;
  return { page, composition, flags: check({ raw, page, composition }, known), account: account(raw, page) };
}
