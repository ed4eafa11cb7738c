// What a made page takes out of its documents: longer or shorter paragraphs, subheads, the names of writers.
import type { Chance } from './chance.ts';
import type { Style } from './style.ts';
import type { Paragraph } from './texts.ts';

/** Runs paragraphs together, as a paper with long ones would have printed them. */
export function mergeParagraphs(
  paragraphs: readonly Paragraph[],
  { merges, alphabetic }: Style,
  chance: Chance,
): Paragraph[] {
  const merged: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const last = merged.at(-1);
    if (last?.role === 'paragraph' && paragraph.role === 'paragraph' && chance.yes(merges)) {
      merged[merged.length - 1] = { role: 'paragraph', text: `${last.text}${alphabetic ? ' ' : ''}${paragraph.text}` };
    } else merged.push(paragraph);
  }
  return merged;
}

/** Cuts a paragraph behind some of its sentences; a quotation stays whole. */
export function divide(text: string, often: number, chance: Chance): string[] {
  if (often === 0) return [text];
  const parts = text.split(/(?<=[。！？]”?)(?=[^”“’]*(?:“[^”]*”[^”“]*)*$)/u).filter((part) => part !== '');
  return parts.reduce<string[]>((done, part) => {
    const last = done.at(-1);
    if (last === undefined || chance.yes(often)) return [...done, part];
    return [...done.slice(0, -1), last + part];
  }, []);
}

/** Pieces of a text between its marks, of a subhead's length. */
export const clausesOf = (text: string): string[] =>
  text.split(/[，。；：？！“”‘’、…（）,.;:?!]+/u).filter((clause) => clause.length >= 3 && clause.length <= 14);

/** A few words of a paragraph as a subhead: a clause, or two with a comma or a gap between; quoted, asked, numbered. */
export function subheadOf(text: string, alphabetic: boolean, chance: Chance): string {
  if (alphabetic)
    return text
      .split(' ')
      .slice(0, chance.between(1, 5))
      .join(' ')
      .replace(/[,.;:?!”"]+$/u, '');
  const clauses = clausesOf(text);
  const from = chance.between(0, Math.max(0, clauses.length - 2));
  const [one = text.slice(0, 6), two = ''] = clauses.slice(from);
  const both = two !== '' && chance.yes(0.5) ? `${one}${chance.one(['，', '，', ' ', '——'])}${two}` : one;
  return chance.one([
    both,
    both,
    both,
    both,
    `“${both}”`,
    `${both}${chance.one(['？', '！'])}`,
    `${chance.one(['一', '二', '三'])}、${both}`,
    `“${one}”${two}`,
  ]);
}

const SIGNS = ['□ ', '● ', '■', '◎', '', '', ''] as const;

/** The line that names who wrote. */
export function byline(alphabetic: boolean, chance: Chance): string {
  if (alphabetic)
    return chance.one(['By Our Special Correspondent', 'By Nora Pell', 'BY A STAFF WRITER', 'Von Karl Berg']);
  const name = (): string => chance.one(['林远', '周小禾', '赵一', '何文静', '欧阳青', '谷雨']);
  const names = chance.yes(0.4) ? `${name()} ${name()}` : name();
  return (
    chance.one(SIGNS) +
    chance.one([
      `本报记者 ${names}`,
      `本报记者 ${names} 通讯员 ${name()}`,
      `记者 ${names}`,
      `文／${name()} 图／${name()}`,
      `作者：${name()}`,
      names,
      `本报全媒体记者 ${names} 文/图`,
    ])
  );
}
