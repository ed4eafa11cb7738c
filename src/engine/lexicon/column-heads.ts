// Standing heads of a paper's sections in scripts other than Han: LOCAL INTELLIGENCE. · Aus Stadt und Land. · BINNENLAND. ·
// НОВОСТИ СПОРТА · スポーツ · 독자마당.

const ENGLISH_SORT =
  'local|foreign|colonial|general|latest|home|imperial|domestic|district|county|country|city|world|national|international|' +
  'sporting|shipping|naval|military|commercial|business|political|court|metropolitan|parliamentary';
const ENGLISH_THING =
  'intelligence|telegrams|news|notes|items|sports?|opinion|business|politics|culture|arts|world|nation|region|letters|' +
  'briefs?|in brief|classifieds?|obituaries|miscellan(?:y|eous)|correspondence|advertisements?|announcements?|community|' +
  'campus|features|lifestyle|editorials?|commentary';
const ENGLISH = `(?:the )?(?:(?:${ENGLISH_SORT})(?:,? and | & |, | ))*(?:${ENGLISH_THING})`;
const KOREAN =
  '사회|정치|경제|문화|스포츠|국제|오피니언|지역|전국|단신|독자\\s?(?:마당|투고|의 소리)|알림|종합|간추린\\s?(?:뉴스|소식)';
const JAPANESE = '短信|スポーツ|読者の声|投書|くらし|地域|お知らせ|国際|社会|政治|経済';

/** One entry for each language, so that another is easily added. */
const SECTIONS = [
  // English
  'news|local news|local intelligence|local and district|town talk|foreign intelligence|foreign news|latest news|telegrams|latest telegrams|foreign telegrams|foreign and colonial telegrams|by telegraph|general news|city news|state news|news in brief|briefs|in brief|news briefs|local briefs|world|world news|nation|national|region|metro|politics|business|money|markets|commercial|sport|sports|sporting|sporting news|sports in brief|opinion|editorial|comment|letters|letters to the editor|correspondence|culture|arts|life|lifestyle|science|health|education|police|police courts|police blotter|law|law intelligence|obituary|obituaries|deaths|births|marriages|classifieds|classified|advertisements|miscellaneous|varieties|poetry|fiction|serial story|community|community calendar|campus news|features',
  // Deutsch
  'politische übersicht|politische uebersicht|politische nachrichten|politische rundschau|deutsches reich|deutschland|ausland|inland|vermischtes|lokales|lokales und provinzielles|provinzielles|aus stadt und land|aus aller welt|depeschen|neueste depeschen|handelsnachrichten|aus der stadt|aus der region|aus dem gerichtssaal|kurz notiert|kurz gemeldet|kurz und bündig|nachrichten|meldungen|polizeibericht|blaulicht|telegramme|neueste nachrichten|letzte nachrichten|letzte telegramme|handel und verkehr|handel|wirtschaft|börse|politik|kultur|kunst und wissenschaft|theater und musik|feuilleton|sport|sport vom tage|lokalsport|fußball|leserbriefe|leserbrief|aus dem leserkreis|briefe an die redaktion|eingesandt|meinung|kommentar|wissen|panorama|region|stadt|landkreis|kreis und umgebung|familienanzeigen|anzeigen|kleinanzeigen|inserate|amtliches|amtliche bekanntmachungen|bekanntmachungen|unterhaltung|tagesgeschichte',
  // Nederlands
  'buitenland|binnenland|buitenlandsch overzicht|buitenlandsche berichten|binnenlandsche berichten|stadsnieuws|gemengd nieuws|gemengde berichten|nieuws|stad en omtrek|uit de provincie|laatste berichten|telegrammen|kunst en letteren|feuilleton|ingezonden|ingezonden stukken|sport|economie|cultuur|opinie|brieven|advertentiën|advertenties|familieberichten|regio',
  // Français
  'actualités|nouvelles|nouvelles du jour|dernières nouvelles|dernière heure|faits divers|échos|chronique locale|chronique régionale|informations|étranger|à l’étranger|monde|france|politique|région|régions|locale|économie|société|culture|sports|sport|courrier des lecteurs|tribune libre|tribune|opinions|débats|feuilleton|petites annonces|annonces|annonces classées|nécrologie|état civil|carnet|en bref|brèves|agenda|justice',
  // Español, português, italiano
  'noticias|internacional|nacional|sucesos|deportes|cultura|economía|opinión|cartas al director|sociedad|local|clasificados|breves|folletín|notícias|nacional|esportes|desporto|economia|opinião|classificados|cronaca|esteri|interni|politica|cultura|sport|lettere al direttore|in breve|ultime notizie|spettacoli|appendice',
  // Русский
  'новости спорта|новости культуры|в мире|официально|спорт|новости|новости дня|в последний час|за рубежом|по родной стране|по стране|международная жизнь|международный обзор|письма в редакцию|письма читателей|из зала суда|происшествия|культура|экономика|общество|хроника|объявления|реклама|коротко|в несколько строк|по следам наших выступлений|официальный отдел|местная хроника|телеграммы|последние известия|фельетон|иностранные известия|наш календарь',
  // Svenska, dansk, norsk
  'utrikes|inrikes|nyheter|sport|kultur|insändare|debatt|ekonomi|lokalt|udland|indland|udlandet|indlandet|kultur|notiser|i korthet',
];
const SECTION_NAMES: ReadonlySet<string> = new Set(SECTIONS.flatMap((names) => names.split('|')));

const HEAD = new RegExp(`^(?:${[ENGLISH, KOREAN].join('|')})[.:]?$`, 'iu');
const JAPANESE_NAMES: ReadonlySet<string> = new Set(JAPANESE.split('|'));
const LONGEST = 44;

/** As the list has it: without long s, capitals and the marks round it. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('ſ', 's')
    .replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .toLowerCase();

/** A character that is written in a square, Hangul apart. */
const isSquare = (code: number): boolean => code >= 0x2e80 && code < 0xac00;

/** True for a short line that heads a section of a paper and is no title of one article. */
export function headsSection(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (isSquare(text.charCodeAt(0))) return JAPANESE_NAMES.has(text);
  return HEAD.test(text) || SECTION_NAMES.has(plain(text));
}
