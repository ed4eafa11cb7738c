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
const GERMAN =
  'politi[sſ]che (?:ue|ü)ber[sſ]icht|ausland|inland|lokales|vermi[sſ]chtes|aus [sſ]tadt und land|aus aller welt|letzte nachrichten|' +
  '(?:neue[sſ]te )?(?:nachrichten|telegramme|depe[sſ]chen)|kultur|feuilleton|wirt[sſ]chaft|politik|panorama|meinung|leserbriefe|' +
  'kurz notiert|provinzielles|deutsches reich|amtliches|handelsnachrichten|kunst und wi[sſ]{2}en[sſ]chaft|sport|anzeigen';
const DUTCH =
  'buitenland|binnenland|stadsnieuws|gemengd nieuws|kunst|laatste berichten|telegrammen|kort nieuws|advertenti[eë]n';
const FRENCH =
  '[ée]tranger|faits[ -]divers|nouvelles|derni[èe]re heure|sports|politique|[ée]conomie|soci[ée]t[ée]|monde|opinions?|d[ée]bats|' +
  'en bref|chronique locale|courrier des lecteurs|r[ée]gions?|culture';
const RUSSIAN =
  'новости(?: \\p{L}+)?|спорт|за рубежом|хроника|в мире|по родной стране|культура|объявления|реклама|официально|происшествия';
const KOREAN =
  '사회|정치|경제|문화|스포츠|국제|오피니언|지역|전국|단신|독자\\s?(?:마당|투고|의 소리)|알림|종합|간추린\\s?(?:뉴스|소식)';
const JAPANESE = '短信|スポーツ|読者の声|投書|くらし|地域|お知らせ|国際|社会|政治|経済';

const HEAD = new RegExp(`^(?:${[ENGLISH, GERMAN, DUTCH, FRENCH, RUSSIAN, KOREAN, JAPANESE].join('|')})[.:]?$`, 'iu');
const LONGEST = 44;

/** True for a short line that heads a section of a paper and is no title of one article. */
export const headsSection = (text: string): boolean => text.length <= LONGEST && HEAD.test(text);
