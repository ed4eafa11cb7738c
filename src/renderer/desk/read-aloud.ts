// Reading a paragraph aloud with a voice of this computer; voices that would ask a server are never used.

/** The computer's voices: asking for them takes long, and they hardly ever change. */
let known: readonly SpeechSynthesisVoice[] | undefined;
globalThis.speechSynthesis?.addEventListener?.('voiceschanged', () => {
  known = undefined;
});

/** The local voices for a language, the best first; none where the computer has none. */
export function voicesFor(lang: string): readonly SpeechSynthesisVoice[] {
  known ??= globalThis.speechSynthesis?.getVoices() ?? [];
  const [language = lang, script] = lang.split('-');
  const region = script === 'Hant' ? /TW|HK|Hant/i : /CN|SG|Hans/i;
  return known
    .filter((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language.toLowerCase()))
    .toSorted((a, b) => Number(region.test(b.lang)) - Number(region.test(a.lang)));
}

/** Reads a text; what is being read falls silent instead. False when there is no voice for it. */
export function readAloud(text: string, lang: string): boolean {
  const [voice] = voicesFor(lang);
  if (!voice) return false;
  if (speechSynthesis.speaking) speechSynthesis.cancel();
  else {
    const speech = new SpeechSynthesisUtterance(text);
    speech.voice = voice;
    speech.lang = voice.lang;
    speechSynthesis.speak(speech);
  }
  return true;
}
