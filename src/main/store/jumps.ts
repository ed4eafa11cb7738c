// What jump lines say: the page where an article goes on (下转第四版), and the page it comes from (上接第一版).
import { BODY_ROLES, type Group } from '../../engine/index.ts';
import { digits } from './printed.ts';

export interface Jumps {
  /** Page numbers as digits, with the letter that a section has: `4`, `A2`. Null: none is named. */
  readonly jumpsTo: string | null;
  readonly jumpsFrom: string | null;
}

const PAGE = String.raw`\s*第?\s*([A-Z]?)0{0,2}(\d{1,3}|[〇零一二三四五六七八九十]{1,3})\s*(?:[、，\-—–至]\s*\d{1,3}\s*)?[版页頁面]`;
const TO = new RegExp(`(?:下转|下轉|下接|紧转|转入|轉入|转|轉)${PAGE}`, 'u');
const FROM = new RegExp(`(?:上接|紧接|緊接|接上|接)${PAGE}`, 'u');
const TO_ABROAD =
  /\b(?:continued on|see|to|fortsetzung auf|zie|siehe)\s(?:page|p\.|seite|s\.|pagina|blz\.)\s?([A-Z]?)(\d{1,3})/iu;
const FROM_ABROAD =
  /\b(?:continued from|from|fortsetzung von|vervolg van)\s(?:page|p\.|seite|s\.|pagina|blz\.)\s?([A-Z]?)(\d{1,3})/iu;
/** A jump set at the end or the beginning of a paragraph, in brackets. */
const INLINE = /^[（(][^（()）]{2,16}[）)]|[（(][^（()）]{2,16}[）)]$/gu;

export function jumpsOf({ blocks }: Pick<Group, 'blocks'>): Jumps {
  const said = blocks.flatMap(({ role, text }) => {
    if (role === 'jump') return [text];
    return BODY_ROLES.has(role) ? Array.from(text.matchAll(INLINE), ([inline]) => inline) : [];
  });
  const first = (...patterns: readonly RegExp[]): string | null => {
    for (const text of said) {
      for (const pattern of patterns) {
        const found = pattern.exec(text);
        if (found) return (found[1] ?? '').toUpperCase() + digits(found[2]);
      }
    }
    return null;
  };
  return { jumpsTo: first(TO, TO_ABROAD), jumpsFrom: first(FROM, FROM_ABROAD) };
}

/** Does a page number as a jump line names it mean this page? */
export function namesPage(named: string | null, number: number | null): boolean {
  return named !== null && number !== null && Number(named.replace(/^[A-Z]/u, '')) === number;
}
