// One field of page data as a person types it: forgiving of how a date is written, strict about what is kept.
import { pageData, type PageData, type PageField, type SomePageData } from '../../../contract/index.ts';

/** A value as it stands in a field; empty where nothing is known. */
export const textOf = (value: PageData[PageField]): string => (value === null ? '' : String(value));

/** `2025年9月2日`, `2025/9/2` and `20250902` are dates; digits may be full-width. */
export function tidy(field: PageField, typed: string): string {
  const text = typed.trim();
  if (field === 'number') return text.normalize('NFKC');
  if (field !== 'date') return text;
  const [, year, month, day] = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?$/u.exec(text.normalize('NFKC')) ?? [];
  return year === undefined || month === undefined || day === undefined
    ? text
    : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The change that a value makes; an empty one makes the field unknown; null for a value that cannot be. */
export function readField(field: PageField, text: string): SomePageData | null {
  const told = text === '' ? null : field === 'number' ? Number(text) : text;
  const change = pageData.exactPartial().safeParse({ [field]: told });
  return change.success ? change.data : null;
}
