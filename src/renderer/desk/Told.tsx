// What the desk has just done for the whole archive, said for a while, with the way back.
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useObservable } from '../state/observable.ts';
import type { PageDesk } from './page-desk.ts';

/** Milliseconds that it stands. */
const FOR = 9000;

export function Told({ desk }: { readonly desk: PageDesk }) {
  const { t } = useTranslation();
  const told = useObservable(desk.told, null);
  useEffect(() => {
    if (!told) return undefined;
    const timer = setTimeout(() => desk.told.set(null), FOR);
    return () => clearTimeout(timer);
  }, [desk, told]);
  return (
    <div className="told" role="status">
      {told && (
        <p className="told-card">
          {told.text}
          {told.undo && (
            <button type="button" className="button small" onClick={told.undo}>
              {t('told.undo')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
