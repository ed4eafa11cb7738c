// Datelines: the words that open a news story (拉萨融媒讯（记者…）, 新华社北京9月21日电). Where one stands, a text begins.
import { CLASS, classOf } from '../text/index.ts';

/** 讯（记者…: the mark of a dateline whose first words are the paper's own. */
const REPORTER = /[讯訊电電]\s{0,2}[（(]\s{0,2}(?:本报|见习|实习|特约|通讯员|通訊員|记者|記者|文\/)/gu;
const AGENCY =
  /(?:新华社|新華社|中新社|中央社|路透社|法新社|本报|本報)\p{Script=Han}{0,8}(?:\s?\d{1,2}\s?[月日]\s?){0,2}[讯訊电電](?=[\s（(：:])/gu;
const OPENING =
  /^(?:[【（(〔［]\s?[\p{Script=Han}\d]{1,14}(?:[讯訊电電]|消息)\s?[】）)〕］]|[\p{Script=Han}]{2,10}[讯訊]\s?[（(]|(?:新华社|新華社|中新社|中央社|本报|本報)[\p{Script=Han}\d\s]{0,16}[讯訊电電](?:[\s（(：:]|$))/u;

/** Großbritannien. London, 20. Oktober. · PARIS, Oct. 18. · Rom, den 3. März: a land or none, a place, a day. */
const MONTH =
  'Jan|Feb|F[ée]v|M[äa]r|Mrt|Maart|Apr|Avr|Ma[iyj]|Mei|Jun|Jui|Jul|Aug|Ago|Ao[ûu]|Sep|Set|O[kcu]t|Ott|Nov|De[zc]|D[ée]c|Dic|Ene|Abr|Gen|Mag|Giu|Lug|янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек';
const ABROAD = new RegExp(
  `^(?:[—*]\\s)?(?:\\p{Lu}[\\p{L} -]{2,30}\\.\\s)?\\p{Lu}[\\p{L}. -]{2,24},\\s(?:den\\s|the\\s|le\\s)?(?:\\d{1,2}\\.?\\s(?:de\\s)?(?:${MONTH}|${MONTH.toLowerCase()})|(?:${MONTH})[a-z.]*\\s\\d{1,2}|\\d{1,2}\\.\\s\\p{Lu}\\p{Ll}{0,3}⸗?$)`,
  'u',
);

/** One of these is in every Chinese dateline: most lines are told off by it. */
const NEWS = /[讯訊电電息]/u;

/** True when a text opens with a dateline. */
export function opensWithDateline(text: string): boolean {
  const head = text.slice(0, 40);
  if (NEWS.test(head) && OPENING.test(head)) return true;
  return classOf(text.charCodeAt(0)) !== CLASS.han && ABROAD.test(text.slice(0, 72));
}

/** Raw offsets of 讯/电 before a reporter's name, and of agency datelines, ascending. */
export function datelineMarks(raw: string): {
  readonly reporter: readonly number[];
  readonly agency: readonly number[];
} {
  return {
    reporter: Array.from(raw.matchAll(REPORTER), ({ index }) => index),
    agency: Array.from(raw.matchAll(AGENCY), ({ index }) => index),
  };
}
