// Runs rules over a page, and applies the safe fixes of what they found.
import type { CorrectedPage, Flag, PageOp } from '../page/index.ts';
import { kindsOf } from './kinds.ts';
import type { ProjectLists } from './lists.ts';
import type { NameCounts } from './names.ts';
import type { Rule, RuleScope, RuleView } from './rule.ts';
import { scanPage } from './scan.ts';
import { notSpared } from './spared.ts';

/** Flags of all rules, in page order; a flag on a whole group stands before those on its blocks. Never throws. */
export function runRules(
  view: RuleView,
  rules: readonly Rule[],
  lists: ProjectLists,
  names: NameCounts,
): readonly Flag[] {
  const scope = { ...view, blocks: scanPage(view.page, kindsOf(lists)), lists, names };
  return inPageOrder(
    view.page,
    notSpared(
      rules.flatMap((rule) => runRule(rule, scope)),
      scope,
      rules,
    ),
  );
}

/** A rule that fails must not take the page down: its flags are missing, the others are there. */
function runRule(rule: Rule, scope: RuleScope): Flag[] {
  try {
    return rule.check(scope).map((finding) => ({ rule: rule.id, severity: rule.severity, ...finding }));
  } catch {
    return [];
  }
}

/** The place of what is not on the page: after all that is. */
const NOWHERE = Number.MAX_SAFE_INTEGER;

function inPageOrder(page: CorrectedPage, flags: readonly Flag[]): readonly Flag[] {
  if (flags.length < 2) return flags;
  const places = new Map<string, number>(flags.map(({ group, block }) => [block ?? group, NOWHERE]));
  let place = 0;
  const count = ({ id }: { readonly id: string }): void => {
    place += 1;
    if (places.has(id)) places.set(id, place);
  };
  for (const group of page.groups) {
    count(group);
    group.blocks.forEach(count);
  }
  const placeOf = ({ group, block }: Flag): number => places.get(block ?? group) ?? NOWHERE;
  return flags.toSorted(
    (a, b) =>
      placeOf(a) - placeOf(b) || a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}

type Replace = Extract<PageOp, { op: 'replace' }>;

/**
 * Applies the fixes of the flags, each whole or not at all. Where two want the same characters the one that stands first is
 * taken; the flag of the other is raised again by the next check, if it still holds.
 */
export function applyFixes(page: CorrectedPage, flags: readonly Flag[]): CorrectedPage {
  const byBlock = new Map<string, Replace[]>();
  const taken = new Set<string>();
  for (const { fix } of flags) {
    const ops = fix?.ops.filter((op) => op.op === 'replace') ?? [];
    const places = ops.flatMap(touched);
    if (ops.length !== fix?.ops.length || places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    for (const op of ops) keep(byBlock, op);
  }
  if (byBlock.size === 0) return page;
  const groups = page.groups.map((group) => ({
    ...group,
    blocks: group.blocks.map((block) => ({ ...block, text: rewrite(block.text, byBlock.get(block.id) ?? []) })),
  }));
  return { groups };
}

function keep(byBlock: Map<string, Replace[]>, op: Replace): void {
  const ops = byBlock.get(op.block);
  if (ops) ops.push(op);
  else byBlock.set(op.block, [op]);
}

/** Names the units that an operation takes, and the gaps between them; an insertion takes its gap. */
function touched({ block, start, end }: Replace): string[] {
  if (start === end) return [`${block} ${start}`];
  return Array.from({ length: 2 * (end - start) - 1 }, (_, n) => `${block} ${start + (n + 1) / 2}`);
}

function rewrite(text: string, ops: readonly Replace[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, text: put } of ops.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    out += text.slice(at, start) + put;
    at = end;
  }
  return out + text.slice(at);
}
