// Small advertisements: short texts that offer something and give a telephone number, or make a lost paper void.
import { offers, opensAdvert } from '../../lexicon/index.ts';
import { holdsTelephone } from './own-lines.ts';
import type { Piece } from './piece.ts';
import type { Shape } from './shapes.ts';
import { isNotice } from './signs.ts';

/** Longer ones are articles or notices. */
const LONGEST = 90;
const MAY_BE: ReadonlySet<Shape | undefined> = new Set(['text', 'title', 'furniture']);
/** 便民信息 above advertisements alone: a head of theirs, and no article's. */
const HEAD = /^\p{Script=Han}{0,4}(?:信息|便民|分类|分類|广告|廣告|服务|服務|小广告)\p{Script=Han}{0,4}$/u;

/** Shapes with small advertisements marked: below a title of theirs they are `offer`, an article's text. */
export function markAdverts(pieces: readonly Piece[], shapes: readonly Shape[]): Shape[] {
  const marked = [...shapes];
  const isAdvert = (at: number): boolean => MAY_BE.has(shapes[at]) && advertises(pieces[at]?.text ?? '');
  for (let from = 0; from < pieces.length;) {
    let to = from;
    while (to < pieces.length && isAdvert(to)) to += 1;
    const head = pieces[from - 1]?.text ?? '';
    const titled = shapes[from - 1] === 'title';
    if (titled && isNotice(head)) marked.fill('offer', from, to);
    else if (!titled || HEAD.test(head)) marked.fill('advert', from, to);
    if (to > from && titled && marked[from] === 'advert') marked[from - 1] = 'furniture';
    from = Math.max(to, from + 1);
  }
  return marked;
}

const advertises = (text: string): boolean =>
  text.length <= LONGEST && ((holdsTelephone(text) && offers(text)) || opensAdvert(text));
