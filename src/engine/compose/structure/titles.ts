// The lines of one article's title to its parts: kicker, headline, subheadline, byline; and what goes between joined lines.
import { areWord } from '../../lexicon/index.ts';
import { joinPieces, type Piece } from './piece.ts';
import { cells, type Shape } from './shapes.ts';

export interface TitleLine {
  readonly piece: number;
  readonly shape: Shape;
}

export type TitleRole = 'kicker' | 'headline' | 'subheadline' | 'byline';

export interface TitleBlock {
  readonly role: TitleRole;
  readonly pieces: readonly number[];
}

/**
 * Blocks of a title, in the order in which an article sets them.
 * @param lines its lines in raw order
 * @param body the article's own text, in which names and phrases of the title recur
 */
export function titleBlocks(lines: readonly TitleLine[], pieces: readonly Piece[], body: string): TitleBlock[] {
  const text = (line: TitleLine): string => pieces[line.piece]?.text ?? '';
  const dash = lines.findIndex((line) => line.shape === 'dash');
  const isSecond = (line: TitleLine, at: number): boolean =>
    line.shape === 'dash' || (dash >= 0 && at > dash && line.shape === 'title' && (pieces[line.piece]?.bound ?? false));
  const second = lines.filter(isSecond);
  const core = lines.filter((line, at) => line.shape === 'title' && !isSecond(line, at));
  const kicker = kickerOf(core, text, body);
  const rest = core.filter((line) => line !== kicker);
  const block = (role: TitleRole, of: readonly TitleLine[]): TitleBlock[] =>
    of.length > 0 ? [{ role, pieces: of.map((line) => line.piece) }] : [];
  return [
    ...block('kicker', kicker ? [kicker] : []),
    ...block('headline', rest),
    ...block('subheadline', second),
    ...lines.filter((line) => line.shape === 'byline').flatMap((line) => block('byline', [line])),
  ];
}

const UNIT =
  /(?:省|市|县|區|区|州|盟|旗|乡|镇|村|组|街道|社区|居委会|委员会|管委会|学校|中学|小学|大学|学院|幼儿园|医院|卫生院|法院|检察院|局|厅|部|处|委|办|办公室|院|所|站|中心|公司|集团|银行|政协|人大|党委|党工委|支部|协会|学会|总会|商会|工会|妇联|团委|支队|大队|总队|派出所|厂|社|馆|队|寺|园区|开发区|示范区|合作社|联盟|政府)$/u;

/** A line that says who speaks where, and not what: …座谈会强调, …调研时指出. */
const SAYS = /(?:强调|強調|指出|提出|要求|表示|呼吁|呼籲|透露|宣布|指示|会见|[时時])[:：]?$/u;

/** A line that only names who acts (城关区八廓社区), or a slogan above the line that says what happened. */
function kickerOf(core: readonly TitleLine[], text: (line: TitleLine) => string, body: string): TitleLine | undefined {
  if (core.length < 2) return undefined;
  const longest = Math.max(...core.map((line) => cells(text(line))));
  const known = (line: string): boolean => body.includes(line.slice(-4)) || line.length <= 8;
  const units = core.filter(
    (line) => isUnit(text(line)) && known(text(line)) && cells(text(line)) <= Math.max(longest, 24),
  );
  const [unit] = units;
  if (unit && units.length < core.length) return unit;
  const [first, then] = core;
  if (first && then && SAYS.test(text(first)) && cells(text(first)) <= 60) return first;
  if (first && then && isSlogan(text(first)) && !isSlogan(text(then)) && !runsOn(text(first), text(then), body)) {
    return first;
  }
  return undefined;
}

/** What units end with; a quick test before the slow one. */
const UNIT_ENDS = '省市县區区州盟旗乡镇村组道会校学园院局厅部处委办室所站心司团行协大联队厂社馆寺府';

/** A line that only names a place or house: 城关区八廓社区. */
export const isUnit = (line: string): boolean =>
  UNIT_ENDS.includes(line.charAt(line.length - 1)) && UNIT.test(line) && !/[\s，,：:！？!?“”]/u.test(line);

/** Two halves of one length, set apart by a space: 治理有精度 民生有温度. */
function isSlogan(line: string): boolean {
  const halves = line.split(' ');
  return halves.length === 2 && Math.abs((halves[0]?.length ?? 0) - (halves[1]?.length ?? 0)) <= 1;
}

/** Two short lines of one length: the halves of one title, 温情四溢 / 关爱满满. */
export const areHalves = (before: string, after: string): boolean =>
  before.length === after.length && before.length <= 6 && /^\p{Script=Han}+$/u.test(before + after);

/** True when a common word, a phrase of the article's text or a quotation runs across the break between two title lines. */
export function runsOn(before: string, after: string, body: string): boolean {
  const [left, right] = [before.trimEnd(), after.trimStart()];
  // No title has a line of one character: a word runs across.
  if (/^\p{Script=Han}$/u.test(right)) return true;
  if (areWord(left.charCodeAt(left.length - 1), right.charCodeAt(0))) return true;
  if (/[—―的]$/u.test(left) || /^[”’」』）)》—―]/u.test(right) || /[“‘「『（(《]$/u.test(left)) return true;
  const open = (left.match(/[“《（『]/gu)?.length ?? 0) > (left.match(/[”》）』]/gu)?.length ?? 0);
  return open || body.includes(left.slice(-2) + right.slice(0, 2));
}

/** One piece out of a title's lines: nothing where a phrase runs across the break, a soft break elsewhere. */
export const joinTitle = (pieces: readonly Piece[], body: string): Piece =>
  joinPieces(pieces, (before, after) => (runsOn(before.text, after.text, body) ? '' : '\n'));
