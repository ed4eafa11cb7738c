// Which of the desk's languages suits a person, judged by what their browser prefers.

/** Tag → its name in itself. */
export const LANGUAGES = { en: 'English', 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文' } as const;
export type Language = keyof typeof LANGUAGES;

export const isLanguage = (tag: string | null): tag is Language => tag !== null && Object.hasOwn(LANGUAGES, tag);

/** The first of a person's preferred languages that the desk speaks; English where it speaks none. */
export function languageFor(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const { language, script } = new Intl.Locale(wellFormed(tag)).maximize();
    if (language === 'zh') return script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
    if (language === 'en') return 'en';
  }
  return 'en';
}

/** Chromium under the C locale offers `en-US@posix`, which no Intl takes: the part before the odd mark, or English. */
const wellFormed = (tag: string): string => /^[a-z]{2,3}(-[a-z0-9]{2,8})*/i.exec(tag)?.[0] ?? 'en';
