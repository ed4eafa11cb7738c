// Answers about decisions on flags, and about the counts of flags that follow from them.
import type { CarriedVerdict } from '../../../contract/index.ts';
import type { TakenVerdicts } from '../questions/verdicts.ts';
import type { Tables } from '../tables/index.ts';
import { type Archive, wellFormed, type Write } from './answer.ts';
import { reviewRule } from './quality.ts';

export function verdictAnswers(tables: Tables, write: Write) {
  const { settings, pages, raws, verdicts, archiveVerdicts, checks, flags } = tables;

  function take(verdict: CarriedVerdict, at: string): keyof TakenVerdicts {
    if ('likeness' in verdict) {
      wellFormed(verdict.likeness);
      if (archiveVerdicts.likenesses().includes(verdict.likeness)) return 'decided';
      archiveVerdicts.put({ ...verdict, text: verdict.text.toWellFormed(), page: null });
      checks.outdateRule(verdict.rule);
      return 'taken';
    }
    const { raw, ...own } = verdict;
    const page = raws.pageOf(raw);
    if (page === null) return 'strange';
    if (verdicts.has(page, wellFormed(own.fingerprint))) return 'decided';
    verdicts.put(page, { ...own, text: own.text.toWellFormed() });
    pages.touch(page, at);
    checks.outdate(page);
    return 'taken';
  }

  return {
    setVerdict: (page, { fingerprint, rule, verdict, text = '' }) =>
      write((at) => {
        pages.one(page);
        const reader = settings.reader() ?? '';
        if (verdict === null) verdicts.drop(page, fingerprint);
        else verdicts.put(page, { fingerprint, rule, verdict, text: text.toWellFormed(), reader, at });
        pages.touch(page, at);
        checks.outdate(page);
        reviewRule(tables, rule, tables.rules.said(rule), at);
        return verdicts.of(page);
      }),
    setArchiveVerdict: ({ likeness, rule, text, page, ignored }) =>
      write((at) => {
        if (page !== null) pages.one(page);
        wellFormed(likeness);
        if (ignored) {
          const reader = settings.reader() ?? '';
          archiveVerdicts.put({ likeness, rule, text: text.toWellFormed(), page, reader, at });
          checks.outdateRule(rule);
        } else {
          archiveVerdicts.drop(likeness);
          checks.outdateLikeness(likeness);
        }
        reviewRule(tables, rule, tables.rules.said(rule), at);
        return archiveVerdicts.all();
      }),
    verdicts: ({ verdict = null, rule = null, offset, limit }) => {
      const query = { verdict, rule, offset, limit } as const;
      return { archive: archiveVerdicts.all(), here: verdicts.list(query), total: verdicts.count(query) };
    },
    verdictsToCarry: ({ offset, limit }) => [
      ...(offset === 0
        ? archiveVerdicts.all().map(({ likeness, rule, text, reader, at }) => ({ likeness, rule, text, reader, at }))
        : []),
      ...verdicts.carried({ offset, limit }),
    ],
    takeVerdicts: (carried) =>
      write((at) => {
        const count = { taken: 0, decided: 0, strange: 0 };
        for (const verdict of carried) count[take(verdict, at)]++;
        for (const rule of new Set(carried.map((verdict) => verdict.rule)))
          reviewRule(tables, rule, tables.rules.said(rule), at);
        return count;
      }),
    setFlagCounts: (page, { stamp, engine, flags: counts, settled }) =>
      write(() => {
        pages.one(page);
        if (!checks.settle(page, stamp, engine)) return false;
        flags.replace(page, counts);
        archiveVerdicts.replaceSettled(page, settled);
        return true;
      }),
    pagesToCount: checks.due,
  } satisfies Partial<Archive>;
}
