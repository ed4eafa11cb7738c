// What a rule is called on the desk, and the shape that goes with its severity.
import i18next from 'i18next';
import { RULES } from '../../engine/rules/index.ts';
import type { Flag, Severity } from '../../engine/page/index.ts';
import { element } from './element.ts';

/** The rule's name in the reader's language; the engine's English title where there is no translation. */
export function titleOf(rule: string): string {
  const fallback = RULES.find(({ id }) => id === rule)?.title ?? rule;
  return i18next.t(`rule.${rule}`, { defaultValue: fallback });
}

/** Why a flag was raised: the engine's own sentence in English, the rule's in other languages. */
export function reasonOf({ rule, message, data }: Flag): string {
  return i18next.t(`why.${rule}`, { ...data, defaultValue: message });
}

/** Square, triangle or circle: severity is told by shape, not by colour alone. */
export function severityMark(severity: Severity): HTMLElement {
  return element('i', {
    class: `severity severity-${severity}`,
    role: 'img',
    'aria-label': i18next.t(`severity.${severity}`),
  });
}
