// Which file is a page's scan: a pattern is filled in from the page's data, and compared with the ends of paths.
import type { PageRow } from '../../contract/index.ts';

/** What a pattern asks for; letters are compared without case. */
export interface WantedScan {
  /** The end of the path without extension: `2025-09-22/01`. */
  readonly path: string;
  /** Counted from 0. */
  readonly sheet: number;
}

type Known = Pick<PageRow, 'name' | 'paper' | 'date' | 'number' | 'scan'>;

const FIELD = /\{(?<field>\w+)(?::(?<width>[1-9]))?\}/gu;

/** The page's scan by the pattern; null when the pattern asks for something that is not known of the page. */
export function wantedScan(pattern: string, page: Known): WantedScan | null {
  const known = fieldsOf(page);
  let missing = false;
  const filled = pattern.trim().replace(FIELD, (_, field: string, width: string | undefined) => {
    const value = known[field];
    missing ||= value === undefined || value === '';
    return (value ?? '').padStart(Number(width ?? 0), '0');
  });
  const cut = /^(?<path>.*?)(?:#(?<sheet>\d{1,4}))?$/su.exec(filled)?.groups;
  const path = normal(cut?.['path'] ?? '');
  if (missing || path === '') return null;
  return { path, sheet: Math.max(0, Number(cut?.['sheet'] ?? 1) - 1) };
}

function fieldsOf({ name, paper, date, number, scan }: Known): Readonly<Record<string, string | undefined>> {
  const [yyyy, mm, dd] = date?.split('-') ?? [];
  const own = name.replace(/(?:\.[a-z]\w{0,7}){1,2}$/iu, '');
  return {
    name: own,
    paper: paper ?? undefined,
    date: date ?? undefined,
    yyyy,
    mm,
    dd,
    number: number === null ? undefined : String(number),
    scan: scan ?? undefined,
  };
}

/** Paths are compared in one form, whatever system wrote them. */
const normal = (path: string): string =>
  path
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^\/+|\/+$/gu, '')
    .toLowerCase();

/** How many folders and names the pattern speaks of. */
export const depthOf = (pattern: string): number => normal(pattern.replace(/#.*$/su, '')).split('/').length;

/** The last `depth` parts of a path, without its extension, in the form of `WantedScan.path`. */
export function tailOf(path: string, depth: number): string {
  const parts = normal(path).split('/').slice(-depth);
  return parts.join('/').replace(/\.[a-z0-9]{2,4}$/u, '');
}
