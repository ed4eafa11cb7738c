// Switches the colours of the desk.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentTheme, isTheme, setTheme, THEMES } from './theme.ts';

export function ThemePicker() {
  const { t } = useTranslation();
  const [theme, show] = useState(currentTheme);
  return (
    <select
      className="picker theme"
      aria-label={t('theme.label')}
      value={theme}
      onChange={({ target }) => {
        if (!isTheme(target.value)) return;
        setTheme(target.value);
        show(target.value);
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
