// Bylines and photo credits, parsed token by token: every token of the line must be a role, a house with a role, or a name.
import { familyName, isName, isNamedByline, isReaderByline, isStaffSignature } from '../../lexicon/index.ts';
import { namesBriefs } from './signs.ts';

const ROLE =
  /(?:记者|記者|通讯员|通訊員|实习生|實習生|主持人|评论员|評論員|特派员|摄影|攝影|编辑|編輯|撰文|撰稿|整理|采写|文图|图文|供图|供稿|作者|编译|漫画|制图|书法|绘图|报道)/u;
/** Roles of one character count only as a whole token: 图/文, 文/张三. */
const SHORT_ROLE = /^[图圖文画畫译譯摄攝]$/u;
/** Where a picture is from, without a name: 新华社发, 资料图片, 受访者供图, 图源：视觉中国. */
const SOURCE =
  /^(?:(?:本[报報刊社])?(?:资料|資料|档案|檔案)(?:图片|圖片|照片|图|圖|照)|(?:新华社|中新社|新華社|中央社|法新社|路透社|美联社|美聯社)[发發](?:[（(][^（()）]{2,16}[）)])?|(?:新华社|新華社|中新社|中央社)\s?[／/]\s?(?:法新|路透|美联|美聯|欧新|共同社|韩联|塔斯)社?|(?:图源|圖源|图片来源|圖片來源|图片提供|圖片提供|照片提供|图据|图自)\s*[：:／/]?\s*[^。！？，,]{2,20}|[^。！？，,\s]{2,16}(?:供图|供圖|提供图片|提供圖片|图片|圖片)|本(?:文|版|组|組)?(?:图片|圖片|照片|图|圖)均?由[^。！？，,\s]{2,24}(?:提供|拍摄|拍攝|摄|攝)|(?:校方|受访者|受訪者|主办方|主辦方|警方|家属|网友|網友)提供)$/u;
/** What all of these begin or end with; a quick test before the slow one. */
const [SOURCE_HEADS, SOURCE_ENDS] = ['图圖照新中本', '图圖片照发發供）)'];
const isSource = (text: string): boolean =>
  (SOURCE_ENDS.includes(text.charAt(text.length - 1)) || SOURCE_HEADS.includes(text.charAt(0))) && SOURCE.test(text);
/** A picture's part before its maker: 图/李明, 圖／記者王小明, 摄影：李明. */
const PICTURE_HEAD = /^(?:图|圖|摄|攝|摄影|攝影|图片|圖片|照片|漫画|漫畫)\s*[：:／/]\s*(?!文)/u;
/** What every role is written with; a quick test before lines are taken apart. */
const MAY_HOLD_ROLE = new RegExp(`[图圖文画畫译譯摄攝]|${ROLE.source}`, 'u');
const ROLE_START = new RegExp(`^${ROLE.source}`, 'u');
const ROLE_PREFIX =
  /^(?:本[报報台社刊]|[\p{Script=Han}]{2,8}?(?:报|報|社|台|网|融媒|传媒|日报|晚报|新闻|中心))?(?:全媒体|融媒体|融媒|见习|实习|特约|特派|首席|本报|学生|校园|小(?=记者)|驻[\p{Script=Han}]{1,6}?(?=记者|記者|特派|通讯)|驻[\p{Script=Han}]{1,4})*/u;
const NAME = /^[\p{Script=Han}·•・]{2,9}$/u;
const LATIN_NAME = /^\p{Lu}[\p{L}.'-]{0,20}$/u;
/** A house and its role without a name: 西藏日报记者. */
const HOUSE_ROLE =
  /^\p{Script=Han}{0,8}[报報社台网網媒闻聞刊心](?:全媒体|见习|实习|特约|首席)?(?:记者|記者|通讯员|通訊員|评论员)$/u;
/** 김도현 기자 · 박서연 인턴기자 seoyeon@hanbit.co.kr */
const KOREAN_BYLINE =
  /^(?:\[?\p{Script=Hangul}{2,8}=)?\p{Script=Hangul}{2,4}\s?(?:선임|인턴|객원|수습|전문)?(?:기자|특파원|통신원|논설위원)\]?(?:\s[\w.]{2,20}@[\w.]{3,30})?$/u;
/** By our Municipal Correspondent · (From Our Own Correspondent.) · Von unserem Korrespondenten */
const FROM_OUR_OWN =
  /^(?:by|from) (?:our|a) (?:\p{L}+ ){0,3}(?:correspondent|reporter|staff|editor)\.?$|^von unse\p{L}+ (?:\p{L}+ ){0,2}\p{L}*(?:korrespondent|mitarbeiter|bericht)\p{L}*$/iu;
/** Photo by Petr Novák · Picture: D. Marsh · 사진=최우석 기자 · 강릉시 제공 */
const PHOTO_BY =
  /^(?:photo(?:graph)?s?|pictures?|foto)\s?(?:by\s|:\s?)\p{Lu}.{2,40}$|^사진\s?[=:／/]\s?.{2,20}$|^\p{Script=Hangul}{2,4}\s기자\s촬영$|^[\p{Script=Hangul}\s]{2,12}\s제공$/iu;
/** （本社ヘリから） */
const TAKEN_FROM = /^\p{Script=Han}{1,8}[\p{Script=Katakana}ー]{0,10}(?:から|撮影|写す)$/u;
/** Characters from here on are written in squares. */
const SQUARE = 0x2e80;
const MARKS = '□■◆●◎▲△○☆★◇※';
const MARK = new RegExp(`^[${MARKS}]+`, 'u');
const SEPARATED = new RegExp(`[\\s、，,：:／/｜|${MARKS}]+`, 'u');
/** Who writes for the paper itself, without a name. */
const SPEAKS_FOR_HOUSE =
  /^(?:本[报報刊社]|\p{Script=Han}{2,4}日[报報])(?:特约|特約)?(?:评论员|評論員|编辑部|編輯部|评论部|社论委员会)$/u;
const LONGEST = 90;
/** An agency in brackets behind a credit is no longer. */
const LONGEST_AGENCY = 26;

export type CreditKind = 'byline' | 'credit';

/**
 * What a short line is when it names who wrote or photographed: `credit` when it says 摄 or the like, `byline` otherwise,
 * undefined when a token is neither role nor name.
 */
export function creditKind(line: string): CreditKind | undefined {
  const whole = line.trim();
  if (whole.length > LONGEST + LONGEST_AGENCY) return undefined;
  const bracketed = CLOSING.includes(whole.charAt(whole.length - 1));
  const text = bracketed ? unwrap(whole) : whole;
  if (bracketed && (PEN_NAME.test(whole) || areBracketedNames(whole)) && !isSource(text)) return 'byline';
  if (text.length < 2 || text.length > LONGEST || /[。！？；!?]/u.test(text)) return undefined;
  if (/^[Bb][Yy]\s+\p{Lu}/u.test(text) || FROM_OUR_OWN.test(text)) return text.length <= 60 ? 'byline' : undefined;
  if (text.charCodeAt(0) < SQUARE && (isNamedByline(text) || isStaffSignature(text))) return 'byline';
  if (isSource(text) || PHOTO_BY.test(text)) return 'credit';
  if (KOREAN_BYLINE.test(text) || isReaderByline(text)) return 'byline';
  if (bracketed && TAKEN_FROM.test(text)) return 'credit';
  if (/[：:]$/u.test(text)) return undefined;
  if (SPEAKS_FOR_HOUSE.test(text)) return 'byline';
  const marked = MARKS.includes(text.charAt(0));
  if (!marked && !MAY_HOLD_ROLE.test(text)) return undefined;
  // ● 南营村：晒秋节迎客来 labels what it tells of, ▲简讯 what follows.
  if (marked && !MAY_HOLD_ROLE.test(text) && (/.[：:]/u.test(text) || namesBriefs(text))) return undefined;
  const tokens = withSpacedNames((marked ? text.replace(MARK, '') : text).split(SEPARATED));
  const seen = { role: false, names: 0, photo: false };
  for (const token of tokens) if (!takeToken(token, seen)) return undefined;
  if (!seen.role && !(marked && seen.names > 0 && text.length <= 24)) return undefined;
  if (seen.names === 0 && !seen.photo && tokens.length < 2) return undefined;
  return seen.photo || PICTURE_HEAD.test(text) ? 'credit' : 'byline';
}

/** Tokens that are not empty; names set with a space between their two characters are one. */
function withSpacedNames(tokens: readonly string[]): string[] {
  const told = tokens.filter((token) => token !== '');
  const out: string[] = [];
  for (let at = 0; at < told.length; at += 1) {
    const [token = '', next = ''] = told.slice(at, at + 2);
    const name = token.length === 1 && next.length === 1 && isBareName(`${token} ${next}`);
    out.push(name ? token + next : token);
    if (name) at += 1;
  }
  return out;
}

const CLOSING = '）)】';

/** （丹翁）, a name alone in brackets, and not （上） or （未完）. */
const PEN_NAME =
  /^[（(](?![一二三四五六七八九十百〇○]+[）)]|[上中下完續续终終图圖表未待转轉摘组組略])\p{Script=Han}{0,3}[^摄攝图圖绘繪\P{Script=Han}][）)]$/u;

/** （孙兆祥 李桐） · （昌邑 于民） */
const areBracketedNames = (text: string): boolean => {
  const [first = '', ...others] = /^[（(]([^（()）]{3,14})[）)]$/u.exec(text)?.[1]?.split(/[\s、]+/u) ?? [];
  return others.length > 0 && /^\p{Script=Han}{2,4}$/u.test(first) && isBareName(others.join(' '));
};

/** （记者 某某 摄） without its brackets, 某某摄（人民视觉） without its agency. */
const unwrap = (text: string): string =>
  /^[（(【][^（()）]*[）)】]$/u.test(text)
    ? text.slice(1, -1)
    : text.replace(/(?<=[摄攝图圖])[（(][^（()）]{2,12}[）)]$/u, '');

/** Roles that are as often a word of a title: 整理地方捐税. Glued to what follows, that must be a name. */
const TASK = /^(?:整理|报道|书法|漫画|制图|绘图)$/u;

/** What a reporter's column is called: 记者手记. */
const COLUMN =
  /^(?:手记|手記|观察|觀察|调查|調查|来信|來信|视点|視點|专访|專訪|连线|連線|见闻|札记|在线|感言|走笔|节)$/u;

function takeToken(token: string, seen: { role: boolean; names: number; photo: boolean }): boolean {
  if (token.length > 24) return false;
  if (SHORT_ROLE.test(token)) {
    note(token, seen);
    return true;
  }
  const prefix = ROLE_PREFIX.exec(token)?.[0] ?? '';
  let rest = token.slice(prefix.length);
  const role = ROLE_START.exec(rest)?.[0] ?? '';
  if (role !== '') {
    rest = rest.slice(role.length);
    if (rest !== '' && TASK.test(role) && !isName(rest)) return false;
    if (COLUMN.test(rest)) return false;
    note(role, seen);
  } else if (HOUSE_ROLE.test(token)) {
    note('记者', seen);
    return true;
  } else {
    rest = token;
  }
  // 李明摄 · 刘琳琳摄影报道
  const photo = /(?:摄影报道|图文报道|摄影|摄|攝影|攝|供图|供圖)$/u.exec(rest);
  if (photo) {
    rest = rest.slice(0, photo.index);
    note('摄', seen);
  }
  if (rest === '') return true;
  if (NAME.test(rest) ? rest.length <= (role === '' && !photo ? 6 : 4) || rest.includes('·') : LATIN_NAME.test(rest)) {
    seen.names += 1;
    return true;
  }
  return false;
}

function note(role: string, seen: { role: boolean; photo: boolean }): void {
  seen.role = true;
  if (/摄|攝|供图|供圖/u.test(role)) seen.photo = true;
}

const HOUSE_BYLINE =
  /^\p{Script=Han}{2,14}(?:[省市县縣区區院局厅廳部委办辦社会會所站馆館校团團]|中心|公司|政府)(?:发布|供稿|提供|發佈)$/u;
/** A house that issues the text, below its headline: 最高人民法院发布. */
export const isHouseByline = (text: string): boolean => HOUSE_BYLINE.test(text);

/** True when a tail after a sentence is a photo credit: 拉萨融媒记者 次珍摄. */
export const isPhotoCredit = (text: string): boolean =>
  creditKind(text) === 'credit' || /^(?:资料图片|资料图|图片来源|新华社发)[^。]{0,20}$/u.test(text.trim());

/** One to three names and nothing else, as an author signs below a headline: 李春华 · 李 明 · 张三 李四. */
export function isBareName(line: string): boolean {
  const text = line.trim();
  if (/^\p{Script=Han}\s+\p{Script=Han}$/u.test(text)) return familyName(text) > 0;
  const names = text.split(/[\s、]+/u);
  return names.length <= 3 && names.every((name) => /^\p{Script=Han}{2,4}$/u.test(name) && isName(name));
}

const HOUSE =
  /(?:大学|大學|学院|學院|研究所|研究院|中学|小学|学校|医院|教授|研究员|站|社|局|院|校|所|技術員|技术员|教师|老师|律师|医师|[省市县縣区區州旗乡鄉镇鎮村])$/u;

/** Houses so plain that who is named behind one works there, by whatever name. */
const PLAIN_HOUSE =
  /(?:大学|大學|学院|學院|研究所|研究院|农科院|党校|中学|小学|医院|检察院|法院|公安局|出版社|图书馆|博物馆|文化馆|集团|公司)$/u;

/** 省农科院小麦研究所 董永昌: an author and where he works. */
export function isHouseAndName(text: string): boolean {
  const [house = '', name = '', more] = text.replace(/^[■□●○◆]\s*/u, '').split(/\s+/u);
  if (more !== undefined || !/^\p{Script=Han}{3,16}$/u.test(house)) return false;
  return (HOUSE.test(house) && isBareName(name)) || (PLAIN_HOUSE.test(house) && /^\p{Script=Han}{2,3}$/u.test(name));
}
