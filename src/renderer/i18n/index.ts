// The desk's own language: chosen by the person, else by the browser. Texts are in one JSON file per language.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';
import { isLanguage, type Language, languageFor } from './preferred.ts';
import zhHans from './zh-Hans.json';
import zhHant from './zh-Hant.json';

const KEY = 'galley.language';

/**
 * Some libraries give `Intl` the browser's language as it stands. Chromium under the C locale says `en-US@posix`, over which
 * they would fall: the desk's own language stands in for it.
 */
function mendBrowserLanguage(): void {
  try {
    Intl.getCanonicalLocales(navigator.language);
  } catch {
    Object.defineProperty(navigator, 'language', { value: languageFor(navigator.languages), configurable: true });
  }
}

export async function startLanguage(): Promise<void> {
  mendBrowserLanguage();
  const chosen = localStorage.getItem(KEY);
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: en }, 'zh-Hans': { translation: zhHans }, 'zh-Hant': { translation: zhHant } },
    lng: isLanguage(chosen) ? chosen : languageFor(navigator.languages),
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
    keySeparator: '.',
  });
  document.documentElement.lang = i18next.language;
}

export async function setLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEY, language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
