// Pages in a small notation. A page is its blocks, one to a line; an alignment is written as the page with the raw offset of
// each stretch, `+` for what the raw text does not have, and `-` for what the page does not have: `拉萨@0 +县 | 日光@4 -城@6`.
import fc from 'fast-check';
import { align, type CorrectedPage, placedBlocks, rawSpansOf, type Role } from '../../../src/engine/index.ts';

/** `headline:七千跑者` names a role; paragraphs need none. `# ` begins a new article. Ids are b1, b2, … and a1, a2, …. */
export function page(...lines: readonly string[]): CorrectedPage {
  const groups: { id: string; kind: 'article'; blocks: { id: string; role: Role; text: string }[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const opens = line.startsWith('# ');
    if (opens || groups.length === 0) groups.push({ id: `a${groups.length + 1}`, kind: 'article', blocks: [] });
    const text = opens ? line.slice(2) : line;
    const headline = text.startsWith('headline:');
    groups.at(-1)?.blocks.push({
      id: `b${index + 1}`,
      role: headline ? 'headline' : 'paragraph',
      text: headline ? text.slice('headline:'.length) : text,
    });
  }
  return { groups };
}

/** The alignment of a page with its raw text, in the notation. */
export function aligned(raw: string, ...lines: readonly string[]): string {
  const corrected = page(...lines);
  const alignment = align(raw, corrected);
  const blocks = Array.from(placedBlocks(corrected), ({ block: { id, text } }) => {
    const units = alignment.origin.get(id) ?? new Int32Array();
    const parts: string[] = [];
    let last: { start: number; at: number } | undefined;
    for (const [i, at] of units.entries()) {
      const follows = i > 0 && (at < 0 ? (units[i - 1] ?? 0) < 0 : (units[i - 1] ?? -1) + 1 === at);
      if (last && !follows) parts.push(part(text, last.start, i, last.at));
      if (!follows) last = { start: i, at };
    }
    if (last) parts.push(part(text, last.start, text.length, last.at));
    return parts.filter((stretch) => stretch !== '').join(' ');
  });
  const missing = alignment.missing.map(({ start, end }) => `-${raw.slice(start, end)}@${start}`);
  return [blocks.join(' | '), ...missing].join(' ');
}

function part(text: string, start: number, end: number, at: number): string {
  const stretch = text.slice(start, end);
  if (at >= 0) return `${stretch}@${at}`;
  return stretch.trim() === '' ? '' : `+${stretch}`;
}

/** The raw spans of the only block of a page. */
export const spansOf = (raw: string, text: string): string[] =>
  rawSpansOf(align(raw, page(text)), 'b1').map(({ start, end }) => raw.slice(start, end));

/** A raw text of distinct lines, and a page that holds its lines, joined at random and in random order, with the true origins. */
export const moved = fc
  .record({
    widths: fc.array(fc.integer({ min: 1, max: 24 }), { minLength: 1, maxLength: 30 }),
    order: fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
    joins: fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
  })
  .map(({ widths, order, joins }) => {
    const lines: { text: string; start: number }[] = [];
    let raw = '';
    for (const [i, width] of widths.entries()) {
      const text = Array.from({ length: width }, (_, k) =>
        String.fromCodePoint(((i + k) % 5 === 0 ? 0x20000 : 0x4e00) + 24 * i + k),
      ).join('');
      lines.push({ text, start: raw.length });
      raw += `${text}\n`;
    }
    const shuffled = lines
      .map((line, i) => ({ line, key: order[i] ?? 0 }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ line }) => line);
    const blocks: { text: string; origin: number[] }[] = [];
    for (const [i, { text, start }] of shuffled.entries()) {
      const origin = Array.from({ length: text.length }, (_, k) => start + k);
      const above = blocks.at(-1);
      if (above && joins[i]) {
        above.text += text;
        above.origin.push(...origin);
      } else blocks.push({ text, origin });
    }
    return { raw, blocks };
  });
