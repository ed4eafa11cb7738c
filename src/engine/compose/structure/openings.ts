// How a text opens: its first sentence tells what a headline above it told, and mostly when. What a subhead announces comes
// up bit by bit.
import { eachGram, type Gram } from './each-gram.ts';

/** How far the first sentence is looked at. */
const REACH = 120;
/** Not the point of Mr. or J. */
const SENTENCE = /[。！？!?]|(?<=\p{Ll}{3}|[\d)”"])\.(?=\s|$)/u;

/** The first sentence of a text, as far as it is looked at. */
const openingOf = (text: string): string => {
  const start = text.slice(0, REACH);
  const end = start.search(SENTENCE);
  return end < 0 ? start : start.slice(0, end);
};

/** 0 to 1: the share of a line's character pairs and words that a text's first sentence holds. */
export function toldAtOnce(line: string, text: string): number {
  const told = new Set<Gram>();
  eachGram(openingOf(text), (gram) => void told.add(gram));
  let [held, all] = [0, 0];
  eachGram(line, (gram) => {
    all += 1;
    if (told.has(gram)) held += 1;
  });
  return all === 0 ? 0 : held / all;
}

/** A line of which its text tells so much at once is a headline. */
const MOSTLY = 0.4;

/** True for a line whose text tells its news again, or when it was. */
export const announcesNews = (line: string, text: string): boolean =>
  toldAtOnce(line, text) >= MOSTLY || tellsWhen(text);

const WHEN =
  /^.{0,14}?(?:\d{1,2}[日号號時时点點]|[一二三四五六七八九十廿]日|昨[日天晚晨夜]?|今[日天晨晚]|前[日天晚]|近[日期来來]|日前|本[周月週]|上[周月週]|[这這]几天|连日|連日)/u;

/** Alphabetic news says it at the end of its first sentence. */
const WHEN_LATIN =
  /\b(?:yesterday|last (?:night|week)|(?:on|last|next) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|gestern|vorgestern|am (?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag))\b/iu;

/** True for a text whose first words say when, as news does: 昨晚7时12分，…. */
export const tellsWhen = (text: string): boolean => {
  const opening = openingOf(text);
  return WHEN.test(opening.slice(0, 24)) || WHEN_LATIN.test(opening);
};
