// Severity by shape as well as colour: square, triangle, circle.
import { useTranslation } from 'react-i18next';
import type { Severity as Level } from '../../engine/page/index.ts';

export function Severity({ level }: { readonly level: Level }) {
  const { t } = useTranslation();
  return <i className={`severity severity-${level}`} role="img" aria-label={t(`severity.${level}`)} />;
}
