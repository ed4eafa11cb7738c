// The desk's own language: chosen by the person, else by the browser. Texts are in one JSON file per language.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';
import zhHans from './zh-Hans.json';
import zhHant from './zh-Hant.json';

/** Tag → its name in itself. */
export const LANGUAGES = { en: 'English', 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文' } as const;
export type Language = keyof typeof LANGUAGES;

const KEY = 'galley.language';

export const isLanguage = (tag: string | null): tag is Language => tag !== null && Object.hasOwn(LANGUAGES, tag);

/** The first of a person's preferred languages that the desk speaks. */
export function languageFor(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const { language, script } = new Intl.Locale(tag).maximize();
    if (language === 'zh') return script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
    if (language === 'en') return 'en';
  }
  return 'en';
}

export async function startLanguage(): Promise<void> {
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
