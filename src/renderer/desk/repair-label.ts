// What a repair is called on a button: by what its first step does, in the reader's language.
import i18next from 'i18next';
import type { CorrectedPage, Repair } from '../../engine/page/index.ts';

/** Characters of an article's title that fit on a button. */
const TITLE = 14;

export function labelOf(page: CorrectedPage, { label, ops }: Repair): string {
  const [op] = ops;
  switch (op?.op) {
    case 'replace': {
      if (op.text === '') return i18next.t('repair.takeOut');
      return op.text.trim() === '' ? i18next.t('repair.space') : i18next.t('repair.put', { text: op.text });
    }
    case 'role':
      return i18next.t('repair.role', { role: i18next.t(`role.${op.role}`) });
    case 'move':
      return i18next.t('repair.move', { title: titleOf(page, op.to) });
    case 'detach':
      return i18next.t('repair.detach', { kind: i18next.t(`kind.${op.kind}`) });
    case 'split':
    case 'join':
    case 'cut':
    case 'merge':
      return i18next.t(`repair.${op.op}`);
    case undefined:
      return label;
  }
}

function titleOf(page: CorrectedPage, group: string): string {
  const blocks = page.groups.find(({ id }) => id === group)?.blocks ?? [];
  const text = (blocks.find(({ role }) => role === 'headline') ?? blocks[0])?.text ?? '';
  const points = Array.from(text.replaceAll('\n', ' '));
  return points.length > TITLE ? `${points.slice(0, TITLE).join('')}…` : points.join('');
}
