// How much a line is set like other lines of the page that stand alone: subheads of one article have one form.
import { type Element, formsOf, type Stack, type StackLine } from './elements.ts';
import { announcesNews } from './openings.ts';
import { cells } from './shapes.ts';
import { isNotice, isNoteTitle, isShouted } from './signs.ts';

/** Cells by which the subheads of one article differ. */
const NEARLY = 6;
/** What it says that a line alone in a signed article has a fellow there of nearly its length. */
const FELLOW = 0.9;

/** 0 to 1 for each line. @param repeated numbers lines whose words stand more than once, -1 for others */
export function likeForms(
  { elements, texts }: { readonly elements: readonly Element[]; readonly texts: readonly string[] },
  repeated: (line: StackLine) => number,
): (line: StackLine) => number {
  const forms = new Map<string, number>();
  const headlines = headlinesOf(elements, texts);
  for (const element of elements) {
    if (element.kind === 'stack' && headlines.has(element.lines[0]?.piece ?? -1)) continue;
    const [own] = element.kind === 'stack' && isSpaceless(element) ? formsOf(element.lines[0]?.text ?? '') : [];
    if (own !== undefined) forms.set(own, (forms.get(own) ?? 0) + 1);
  }
  const fellows = fellowsOf(elements, headlines);
  const known = new Map<number, number>();
  const likeness = (line: StackLine): number => {
    if (repeated(line) >= 0) return 1;
    if (headlines.has(line.piece)) return 0;
    const like = formsOf(line.text).reduce((sum, form) => sum + (forms.get(form) ?? 0), 0);
    return like > 1 ? 1 : fellows.has(line.piece) ? FELLOW : 0;
  };
  return (line) => {
    const value = known.get(line.piece) ?? likeness(line);
    known.set(line.piece, value);
    return value;
  };
}

/** Lines alone above a text that tells their news again, or when it was: no fellows of subheads. */
function headlinesOf(elements: readonly Element[], texts: readonly string[]): ReadonlySet<number> {
  const headlines = new Set<number>();
  for (const [at, element] of elements.entries()) {
    const [line, more] = element.kind === 'stack' ? element.lines : [];
    const next = elements[at + 1];
    if (!line || more || next?.kind !== 'paragraph') continue;
    if (announcesNews(line.text, texts[next.piece] ?? '')) headlines.add(line.piece);
  }
  return headlines;
}

const isSpaceless = (stack: Stack): boolean =>
  stack.lines.length === 1 && stack.spareBefore === 0 && stack.spareAfter === 0;

/**
 * Lines that stand alone between the texts of an article with an author or a ——line, and have a fellow there. Such an article
 * ends where a dateline opens another, or at the next title that is signed or a notice's.
 */
function fellowsOf(elements: readonly Element[], headlines: ReadonlySet<number>): ReadonlySet<number> {
  const fellows = new Set<number>();
  let [signed, lines] = [false, new Array<StackLine>()];
  const close = (): void => {
    const like = (line: StackLine): boolean =>
      lines.some((other) => other !== line && Math.abs(cells(other.text) - cells(line.text)) <= NEARLY);
    if (signed) for (const line of lines) if (like(line)) fellows.add(line.piece);
    lines = [];
  };
  for (const [at, element] of elements.entries()) {
    if (element.kind === 'paragraph' && element.lead) {
      close();
      signed = false;
    } else if (element.kind === 'stack' && element.lines.some(({ shape }) => shape !== 'title')) {
      signed = true;
      close();
    } else if (element.kind === 'stack' && element.lines.some(({ text }) => isNotice(text) || isNoteTitle(text))) {
      close();
      signed = false;
    } else if (element.kind === 'stack' && element.lines.length === 1) {
      const [before, next] = [elements[at - 1], elements[at + 1]];
      const inside = before?.kind === 'paragraph' && next?.kind === 'paragraph' && !next.lead;
      if (inside) lines.push(...element.lines.filter((line) => !headlines.has(line.piece) && !isShouted(line.text)));
    }
  }
  close();
  return fellows;
}
