import { expect, test } from 'vitest';
import { engineVersion } from '../../scripts/engine-version.ts';
import { ENGINE_VERSION } from '../../src/engine/index.ts';

test('the engine’s version changes with its results: node scripts/engine-version.ts', () => {
  expect(ENGINE_VERSION).toBe(engineVersion());
});
