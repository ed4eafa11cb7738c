// What a merge would change, and the places that it leaves as they are because both sides changed them.
import { useTranslation } from 'react-i18next';
import type { ProposedText } from '../../../contract/index.ts';
import { ChangesByLayer } from '../history/ChangesByLayer.tsx';

export function MergeView({ before, merge }: { readonly before: string; readonly merge: ProposedText }) {
  const { t } = useTranslation();
  const { text, changes, conflicts } = merge;
  const compared = { from: { text: before }, to: { text }, changes };
  return (
    <ChangesByLayer compared={compared} same={t('proposals.same')}>
      {conflicts.length > 0 && (
        <div className="conflicts">
          <p className="problem">{t('proposals.conflicts', { count: conflicts.length })}</p>
          <ul lang="zh-Hans">
            {conflicts.map(({ what, id, ours, theirs }) => (
              <li key={`${what} ${id}`}>
                <span>
                  <small>{t('proposals.ours')}</small> {ours ?? '∅'}
                </span>
                <span>
                  <small>{t('proposals.theirs')}</small> {theirs ?? '∅'}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </ChangesByLayer>
  );
}
