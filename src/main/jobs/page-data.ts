// Page data proposed from a file's name and folders. A pattern that does not fit says nothing; nothing is made up.
import { NO_PAGE_DATA, type PageData } from '../../contract/index.ts';
import { isoDate } from '../store/iso-date.ts';

/** How a date is written in names. Each has the groups year, month and day. */
const DATES: readonly RegExp[] = [
  /(?<!\d)(?<year>\d{4})(?<mark>[-_./ ])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d)/u,
  /(?<!\d)(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日/u,
  /(?<!\d)(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?![\da-z])/u,
];

/** The page's number: right after the date, or spelt out anywhere. */
const NUMBERS = {
  afterDate: /^[-_./ ]*(?:[A-Z]|p|page|no)?[-_.]?0*(?<number>[1-9]\d{0,2})版?(?![\da-z])/iu,
  anywhere: /第0*(?<number>[1-9]\d{0,2})版/u,
};

/** Names of folders and files that are no newspaper's. */
const NO_PAPER = /^(?:scans?|pages?|images?|img|ocr|txt|text|raw|out|data|files?|input|new|tmp)$/i;

/**
 * @param name a file name, with the folders above it if there are any: `拉萨晚报/2025-09-22/01.txt`.
 * @returns what the name says of paper, date and page number; null where it says nothing.
 */
export function proposePageData(name: string): PageData {
  const path = name
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/(?:\.[a-z]\w{0,7}){1,3}$/iu, '');
  for (const pattern of DATES) {
    const found = pattern.exec(path);
    const date = found && isoDate(found.groups);
    if (!found || !date) continue;
    const [before, after] = [path.slice(0, found.index), path.slice(found.index + found[0].length)];
    return { ...NO_PAGE_DATA, paper: paperOf(before), date, number: numberOf(after, path) };
  }
  return { ...NO_PAGE_DATA, number: numberOf('', path) };
}

function numberOf(after: string, path: string): number | null {
  const found = NUMBERS.afterDate.exec(after) ?? NUMBERS.anywhere.exec(path);
  return found ? Number(found.groups?.['number']) : null;
}

/** What stands before the date, or the nearest folder that is named like a paper. */
function paperOf(before: string): string | null {
  const names = before.split('/').map((part) => part.replace(/^[-_. ]+|[-_. ]+$/gu, ''));
  const name = names.findLast((part) => /\p{L}{2}/u.test(part) && !NO_PAPER.test(part));
  return name?.slice(0, 200).toWellFormed() ?? null;
}
