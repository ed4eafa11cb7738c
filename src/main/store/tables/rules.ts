// How often readers agreed with a rule, and whether it is heard. A rule whose flags were mostly wrong falls silent by itself;
// what a person said of it counts for more.
import type { RuleRecord } from '../../../contract/index.ts';
import type { Db } from '../connection.ts';

/** So many verdicts, and fewer than so many of them accepted, mute a rule. */
const FEWEST_VERDICTS = 20;
const LEAST_PRECISION = 0.5;

interface StoredRule {
  readonly rule: string;
  readonly accepted: number;
  readonly ignored: number;
  readonly open: number;
  readonly said: RuleRecord['said'];
  readonly muted: number;
}

/** What readers said of single flags, and of all flags like one: that is one word of theirs, however many flags it settles. */
const SAID = `
  SELECT rule, verdict = 'accepted' AS accepted, verdict = 'ignored' AS ignored FROM verdicts
  UNION ALL SELECT rule, 0, 1 FROM archive_verdicts`;

const RECORD = `
  SELECT n.rule AS rule, coalesce(v.accepted, 0) AS accepted, coalesce(v.ignored, 0) AS ignored,
    coalesce(f.open, 0) AS open, r.said AS said, coalesce(r.muted, 0) AS muted
  FROM (SELECT rule FROM (${SAID}) UNION SELECT rule FROM flags UNION SELECT rule FROM rules) n
  LEFT JOIN (SELECT rule, sum(accepted) AS accepted, sum(ignored) AS ignored FROM (${SAID}) GROUP BY rule) v
    ON v.rule = n.rule
  LEFT JOIN (SELECT f.rule, sum(f.count) AS open FROM flags f JOIN pages p ON p.id = f.page
    WHERE p.deleted_at IS NULL GROUP BY f.rule) f ON f.rule = n.rule
  LEFT JOIN rules r ON r.rule = n.rule`;

function toRecord({ muted, ...stored }: StoredRule): RuleRecord {
  const verdicts = stored.accepted + stored.ignored;
  return { ...stored, precision: verdicts === 0 ? null : stored.accepted / verdicts, muted: muted === 1 };
}

/** Is a rule muted, by what was said of it and by its verdicts? */
function isMuted({ said, accepted, ignored }: Pick<RuleRecord, 'said' | 'accepted' | 'ignored'>): boolean {
  if (said !== null) return said === 'mute';
  const verdicts = accepted + ignored;
  return verdicts >= FEWEST_VERDICTS && accepted / verdicts < LEAST_PRECISION;
}

export function rulesTable(db: Db) {
  const all = db.prepare<[], StoredRule>(`${RECORD} ORDER BY n.rule`);
  const tally = db.prepare<[string], Pick<StoredRule, 'accepted' | 'ignored'>>(`
    SELECT coalesce(sum(accepted), 0) AS accepted, coalesce(sum(ignored), 0) AS ignored FROM (${SAID}) WHERE rule = ?`);
  const one = db.prepare<[string], Pick<StoredRule, 'said' | 'muted'>>('SELECT said, muted FROM rules WHERE rule = ?');
  const put = db.prepare<Pick<StoredRule, 'rule' | 'said' | 'muted'> & { reader: string; at: string }>(`
    INSERT INTO rules (rule, said, muted, reader, at) VALUES (:rule, :said, :muted, :reader, :at)
    ON CONFLICT (rule) DO UPDATE SET said = excluded.said, muted = excluded.muted, reader = excluded.reader, at = excluded.at`);
  const muted = db.prepare<[], string>('SELECT rule FROM rules WHERE muted = 1 ORDER BY rule').pluck();

  return {
    all: (): RuleRecord[] => all.all().map(toRecord),
    muted: (): string[] => muted.all(),
    said: (rule: string): RuleRecord['said'] => one.get(rule)?.said ?? null,
    /** Works out anew whether a rule is heard, `said` being what a person says of it now. @returns true when that changed. */
    review(rule: string, said: RuleRecord['said'], reader: string, at: string): boolean {
      const before = one.get(rule) ?? { said: null, muted: 0 };
      const now = isMuted({ said, ...(tally.get(rule) ?? { accepted: 0, ignored: 0 }) }) ? 1 : 0;
      if (before.said !== said || before.muted !== now) put.run({ rule, said, muted: now, reader, at });
      return before.muted !== now;
    },
  };
}
