// Blind samples, the error meter, figures and rules.
import type { Hono } from 'hono';
import { GalleyError } from '../../contract/index.ts';
import {
  blindPage,
  drawSample,
  errorMeter,
  judgeErrors,
  listSamples,
  saveBlindPage,
  settleSample,
  statistics,
} from '../jobs/index.ts';
import { mount } from './mount.ts';
import type { ApiParts } from './parts.ts';
import { readCorrected } from './read-corrected.ts';

/** Before there were records, and after all of them. */
const [BEGINNING, END] = ['0000-01-01', '9999-12-31'];

export function qualityRoutes(app: Hono, { store }: ApiParts): void {
  mount(app, 'samples', () => listSamples(store));
  mount(app, 'drawSample', ({ body }) => drawSample(store, body));
  mount(app, 'blindPage', ({ page, query }) => blindPage(store, query.sample, page));
  mount(app, 'saveBlindPage', ({ page, query, body: { text } }) => {
    readCorrected(text);
    return saveBlindPage(store, query.sample, page, text);
  });
  mount(app, 'judgeErrors', ({ page, query, body }) =>
    judgeErrors(store, query.sample, page, body.errors, body.counts),
  );
  mount(app, 'settleSample', ({ query, body }) => settleSample(store, query.sample, body.verdict));
  mount(app, 'statistics', ({ query: { from = BEGINNING, to } }) => statistics(store, from, dayAfter(to)));
  mount(app, 'errorMeter', ({ query: { from = BEGINNING, to, by } }) => errorMeter(store, from, dayAfter(to), by));
  mount(app, 'setRule', async ({ body: { rule, said } }) => {
    await store.setRule(rule, said);
    const found = (await store.rules()).find((one) => one.rule === rule);
    if (!found) throw new GalleyError('not-found', `Nothing is known of a rule "${rule}".`);
    return found;
  });
}

/** Days are named with the last one in them; records are asked for up to the day after. */
function dayAfter(day: string = END): string {
  if (day === END) return END;
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
