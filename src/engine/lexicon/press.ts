// What newspapers in other scripts and languages than Chinese print in set words: bylines, jump
// lines, imprints. Each test looks at one short line.

const NAME = "\\p{Lu}[\\p{L}.'’-]*";
const PARTICLE = "(?:and|und|et|en|y|e|og|och|von|van|de|der|den|du|da|di|del|la|le|ter|ten|af|av|d['’]|&|,)";
/** By Nora Pell · Von Karl Berg und Eva Ott · Par Jean de La Tour */
const BYLINE = new RegExp(
  `^(?:By|BY|Von|VON|Par|PAR|Door|DOOR|Por|POR|Af|Av)\\s${NAME}(?:,?\\s(?:${PARTICLE}\\s)*${NAME}){1,5}$`,
  'u',
);
const LONGEST_BYLINE = 60;
/** 主婦 北村和子 ６１, each character set apart or not: what a reader does, the name and the age. */
const READER =
  /^(?:主婦|会社員|会社役員|団体職員|無職|学生|大学生|高校生|中学生|教員|教諭|公務員|農業|自営業|パート|医師|看護師|アルバイト)[\s　]+(?:\p{Script=Han}[\s　]*){2,6}[（(]?[\d０-９]{2}[）)]?$/u;
export const isReaderByline = (text: string): boolean => text.length <= LONGEST_READER && READER.test(text);
const LONGEST_READER = 30;

/** True for a line that only names who wrote, opened by the word for it. */
export const isNamedByline = (text: string): boolean => text.length <= LONGEST_BYLINE && BYLINE.test(text);

const SIGNED = "(?:\\p{Lu}\\p{Ll}?\\.\\s?){1,3}\\p{Lu}[\\p{Lu}'’-]{2,}";
const SIGNATURE = new RegExp(`^${SIGNED}(?:[,.]?$|, .{3,}\\.$)`, 'u');
const STAFF = new RegExp(
  `^${SIGNED}[,.] ?(?:\\(?(?:наш|соб|спец|внешт)\\.? .{0,24})?(?:корр|кор|фото|рабкор|селькор)\\p{L}{0,12}\\.?\\)?$`,
  'iu',
);
/** K. L. Fairbrother (Mrs.), Newtown Road. */
const RESIDENT =
  /^(?:\p{Lu}\.\s?){1,3}\p{Lu}\p{Ll}[\p{L}'’-]+(?: \((?:Mrs|Miss|Mr|Ms|Dr|Rev)\.?\))?, \p{Lu}[\p{L}' -]{2,30}\.$/u;
/** True for a line that opens with initials and a name in capitals, as writers sign below their texts: Н. ГОРБЕНКО, */
export const isSignature = (text: string): boolean =>
  text.length <= LONGEST_BYLINE && (SIGNATURE.test(text) || RESIDENT.test(text));
/** True for the signature of one of the paper's own: Н. ГОРБЕНКО, наш корр. */
export const isStaffSignature = (text: string): boolean => text.length <= LONGEST_BYLINE && STAFF.test(text);

const JUMP_WORD =
  "continued|cont[’'.]?d|see|turn|from|weiter|fortsetzung|siehe|lesen sie(?: weiter)?|mehr(?: dazu)?|suite|lire(?: la suite)?|voir|vervolg|lees(?: verder)?|zie|sigue|pasa|viene|continúa|segue|continua|продолжение|окончание|см|начало|fortsättning|forts";
const PAGE_WORD = 'page|pages|pg|seite|s|p|pp|pagina|página|pág|blz|bladzijde|стр|страница|странице|с|sida|sid|side';
const JUMP = new RegExp(
  `^[(→▶►»*]*\\s?(?:${JUMP_WORD})(?!\\p{L}).{0,24}?(?<!\\p{L})(?:${PAGE_WORD})(?!\\p{L})[.:]?\\s?[A-Z]?\\d{1,3}[).]*$`,
  'iu',
);
/** Continued on 4A · (To be continued.) · (Wordt vervolgd.) · （つづく） */
const TO_BE_CONTINUED =
  /^[（(【[]?\s?(?:to be continued|continued (?:on|from) [A-Z]?\d{1,2}[A-Z]?|fortsetzung folgt|schluß folgt|schluss folgt|wordt vervolgd|slot volgt|à suivre|la suite (?:au|à un) prochain numéro|continuará|continua|продолжение следует|окончание следует|forts(?:ættes|ättning följer|\.)|つづく|続く|계속|다음에 계속)\s?\.?\s?[）)】\]]?$/iu;
/** True for a line that sends the reader on: Fortsetzung auf Seite 12 · (Wordt vervolgd.) */
export const isJumpLine = (text: string): boolean =>
  text.length <= 48 && (JUMP.test(text) || (TO_BE_CONTINUED.test(text) && /^[（(【[]|\p{L}{4} /u.test(text)));

const IMPRINT =
  /^(?:verantwortliche[rn]? redakt(?:eu|o)r|verantwortlich (?:für|i\.)|redaktion|druck und verlag|schriftleit(?:ung|er)|printed (?:and published )?by|printed at|editor|managing editor|publisher|published by|hoofdredacteur|uitgave van|drukkerij|le gérant|l’imprimeur|imprimerie|directeur de (?:la )?publication|imp\.|redactor responsable|редактор|главный редактор|ответственный редактор|адрес редакции|типография|и\. о\. редактора|ansvarig utgivare|発行所|編集・発行|발행인|편집인|인쇄인)(?![\p{Ll}])[\s:.,—-]/iu;
const LONGEST_IMPRINT = 80;
/** True for the line at the foot of a page that says who answers for it. */
export const isImprint = (text: string): boolean =>
  text.length <= LONGEST_IMPRINT && IMPRINT.test(text.replaceAll('ſ', 's'));

/** True for a line of an alphabetic page that is a text of its own whatever stands around it. */
export const standsAlone = (text: string): boolean => isNamedByline(text) || isJumpLine(text) || isImprint(text);
