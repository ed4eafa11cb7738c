// Display width in half-width cells, as a fixed-pitch Chinese or Latin font sets it.
import { CLASS, classOf, isWide } from './classes.ts';

/** Cells taken by one code point: 2 when wide, 0 for marks, invisibles and newlines, else 1. */
export function cells(code: number, cjk: boolean): 0 | 1 | 2 {
  const kind = classOf(code);
  if (kind === CLASS.mark || kind === CLASS.invisible || kind === CLASS.newline) return 0;
  return isWide(code, cjk) ? 2 : 1;
}
