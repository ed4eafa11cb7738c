// Numbers written in digits of any width or in Chinese numerals, so that 二〇二五 and 2025 are known for one number.

const DIGITS = '〇一二三四五六七八九';
const ALIASES: Readonly<Record<string, string>> = { 零: '0', '○': '0', 兩: '2', 两: '2' };
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 萬: 10_000, 亿: 1e8, 億: 1e8 };
const NUMBER =
  /^(?=.*[\p{Nd}〇○零一二三四五六七八九十两兩])[\p{Nd}〇○零一二三四五六七八九十百千万萬亿億两兩.．,，]{1,30}$/u;

function digitOf(character: string): string | undefined {
  const han = DIGITS.indexOf(character);
  if (han >= 0) return String(han);
  const wide = character.charCodeAt(0) - 0xff10;
  if (wide >= 0 && wide <= 9) return String(wide);
  return /\d/.test(character) ? character : ALIASES[character];
}

/** The number that a text is, or null when it is none. */
export function numberValue(text: string): number | null {
  if (!NUMBER.test(text)) return null;
  let [whole, section, digits] = [0, 0, ''];
  for (const character of text.replace(/[,，]/gu, '').replaceAll('．', '.')) {
    const unit = UNITS[character];
    const digit = digitOf(character);
    if (unit === undefined) digits += digit ?? character;
    else if (unit < 10_000) {
      section += (digits === '' ? 1 : Number(digits)) * unit;
      digits = '';
    } else {
      whole += (section + (digits === '' ? 0 : Number(digits))) * unit;
      [section, digits] = [0, ''];
    }
  }
  const value = whole + section + (digits === '' ? 0 : Number(digits));
  return Number.isFinite(value) ? value : null;
}

/** True when both are numbers, of one value, and written differently. */
export function sameNumber(one: string, other: string): boolean {
  const value = one === other ? null : numberValue(one);
  return value !== null && value === numberValue(other);
}
