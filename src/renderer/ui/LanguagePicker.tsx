// Switches the language of the desk, not of the text.
import { useTranslation } from 'react-i18next';
import { setLanguage } from '../i18n/index.ts';
import { isLanguage, LANGUAGES } from '../i18n/preferred.ts';

export function LanguagePicker() {
  const { t, i18n } = useTranslation();
  return (
    <select
      className="picker language"
      aria-label={t('app.language')}
      value={i18n.language}
      onChange={({ target }) => {
        if (isLanguage(target.value)) void setLanguage(target.value);
      }}
    >
      {Object.entries(LANGUAGES).map(([tag, name]) => (
        <option key={tag} value={tag} lang={tag}>
          {name}
        </option>
      ))}
    </select>
  );
}
