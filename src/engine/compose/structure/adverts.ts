// Small advertisements: short texts that offer something and give a telephone number, or make a lost paper void.
import { declaresVoid, offers } from '../../lexicon/index.ts';
import { holdsTelephone } from './own-lines.ts';
import type { Piece } from './piece.ts';
import type { Shape } from './shapes.ts';

/** Longer ones are articles or notices. */
const LONGEST = 90;
const MAY_BE: ReadonlySet<Shape | undefined> = new Set(['text', 'title', 'furniture']);
/** 便民信息 above advertisements alone: a head of theirs, and no article's. */
const HEAD = /^\p{Script=Han}{0,4}(?:信息|便民|分类|分類|广告|廣告|服务|服務|小广告)\p{Script=Han}{0,4}$/u;

/** Shapes with small advertisements marked. Below a title they are an article's text. */
export function markAdverts(pieces: readonly Piece[], shapes: readonly Shape[]): Shape[] {
  const marked = [...shapes];
  const isAdvert = (at: number): boolean => MAY_BE.has(shapes[at]) && advertises(pieces[at]?.text ?? '');
  for (let from = 0; from < pieces.length;) {
    let to = from;
    while (to < pieces.length && isAdvert(to)) to += 1;
    const head = pieces[from - 1]?.text ?? '';
    if (to > from && shapes[from - 1] !== 'title') marked.fill('advert', from, to);
    else if (to > from && HEAD.test(head)) {
      marked.fill('advert', from, to);
      marked[from - 1] = 'furniture';
    }
    from = Math.max(to, from + 1);
  }
  return marked;
}

const advertises = (text: string): boolean =>
  text.length <= LONGEST && ((holdsTelephone(text) && offers(text)) || declaresVoid(text));
