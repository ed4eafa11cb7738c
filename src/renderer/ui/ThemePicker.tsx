// Switches the colours of the desk.
import { useTranslation } from 'react-i18next';
import { isTheme, setTheme, THEMES, useTheme } from './theme.ts';

export function ThemePicker() {
  const { t } = useTranslation();
  const theme = useTheme();
  return (
    <select
      className="picker theme"
      aria-label={t('theme.label')}
      value={theme}
      onChange={({ target }) => {
        if (isTheme(target.value)) setTheme(target.value);
      }}
    >
      {THEMES.map((name) => (
        <option key={name} value={name}>
          {t(`theme.${name}`)}
        </option>
      ))}
    </select>
  );
}
