// Answers about quality: blind samples, measured errors, rules, figures.
import type { RuleRecord } from '../../../contract/index.ts';
import type { Tables } from '../tables/index.ts';
import { type Archive, wellFormed, type Write } from './answer.ts';

export function qualityAnswers(tables: Tables, write: Write) {
  const { settings, revisions, samples, measures, figures, readers, rules } = tables;
  const reader = (): string => settings.reader() ?? '';
  return {
    addSample: (sample, drawn, of) =>
      write((at) => {
        const id = samples.add(sample, of, reader(), at);
        for (const [index, page] of drawn.entries()) samples.addPage(id, page, index + 1, revisions.newest(page));
        return id;
      }),
    samples: samples.all,
    sample: samples.one,
    blindText: samples.text,
    saveBlind: (sample, page, { text, characters, errors }) =>
      write((at) => {
        samples.text(sample, page);
        samples.save({ sample, page, reader: reader(), at, text: wellFormed(text), characters, errors });
      }),
    saveErrors: (sample, page, errors) =>
      write(() => {
        samples.text(sample, page);
        samples.saveErrors(sample, page, errors);
      }),
    settleSample: (sample, verdict) =>
      write((at) => {
        samples.one(sample);
        samples.settle(sample, verdict, reader(), at);
      }),
    saveMeasures: (all) =>
      write((at) => {
        for (const measure of all) measures.put(measure, at);
      }),
    measures: measures.between,
    figures: () => ({ progress: figures.progress(), flags: figures.flags(), rules: rules.all() }),
    workedDays: figures.days,
    workedMinutes: readers.minutes,
    rules: rules.all,
    mutedRules: rules.muted,
    setRule: (rule, said) => write((at) => reviewRule(tables, rule, said, at)),
  } satisfies Partial<Archive>;
}

/** Works out anew whether a rule is heard; where that changed, pages that have its flags are added up anew. */
export function reviewRule(
  { settings, rules, flags }: Tables,
  rule: string,
  said: RuleRecord['said'],
  at: string,
): void {
  if (rules.review(rule, said, settings.reader() ?? '', at)) flags.sumPagesWith(rule);
}
