// Where the work is kept, and how another archive is opened.
import { useTranslation } from 'react-i18next';
import type { ArchiveInfo } from '../../contract/index.ts';

export function ArchivePlace({ archive: { file } }: { readonly archive: ArchiveInfo }) {
  const { t } = useTranslation();
  return (
    <p className="archive-place">
      {t('empty.place')} <b>{file}</b>
      <br />
      {t('empty.otherPlace')} <code>galley start --archive FILE</code>
    </p>
  );
}
