// Display width in half-width cells, as a fixed-pitch Chinese or Latin font sets it.
import { CLASS, classOf, isWide } from './classes.ts';

/** Cells taken by one code point: 2 when wide, 0 for marks, invisibles and newlines, else 1. */
export function cells(code: number, cjk: boolean): 0 | 1 | 2 {
  const kind = classOf(code);
  if (kind === CLASS.mark || kind === CLASS.invisible || kind === CLASS.newline) return 0;
  return isWide(code, cjk) ? 2 : 1;
}

/** Width of a text, spaces included. */
export function displayWidth(text: string, cjk = true): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    width += cells(code, cjk);
  }
  return width;
}
