// What newspapers print in set forms: datelines, jump lines, captions, folios, imprints. Each test looks at a bounded
// stretch at one end of the text, so no pattern can run long.

import { isImprint, isJumpLine } from '../../lexicon/index.ts';
import { holdsLatinDate, holdsLatinWeekday, LATIN_DATELINE } from './latin-dates.ts';

export { isStandingSubhead } from '../../lexicon/index.ts';

const REACH = 48;
const head = (text: string): string => text.slice(0, REACH);
const tail = (text: string): string => text.slice(-REACH);

const DATELINE = [
  // 本报拉萨讯（记者 …） · 拉萨融媒讯(记者…) · 本报讯
  /^[\p{Script=Han}·]{0,12}[讯訊]\s*[（(【\s]/u,
  /^[\p{Script=Han}·]{2,12}[讯訊][:：]/u,
  /^本[报報]\S{0,6}[讯訊電电](?![员員])/u,
  // 新华社北京9月21日电（记者 …）
  /^[\p{Script=Han}·]{2,12}\s*\d{1,4}\s*(?:年\s*\d{1,2}\s*)?月\s*\d{1,2}\s*日\s*[电電讯訊]/u,
  /^[\p{Script=Han}·]{2,12}[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日[电電讯訊]/u,
  /^(?:据|據)?(?:新华社|新華社|中新社|中新网|中央社|人民日报|央视|路透社|法新社|美联社)[\p{Script=Han}·]{0,12}[\d一二三四五六七八九十月日]{0,8}(?:[电電讯訊]|消息|报道|報道|報導)[\s（(，,：:]/u,
  // 【記者王小明／台北報導】 · 〔記者王文德／高雄報導〕
  /^[【〔［[（(][^】〕］\]（()）]{0,6}(?:记者|記者|通讯员|特派員|特约)[^】〕］\]（()）]{2,24}[】〕］\]）)]/u,
  /^[【〔［[](?:本[报報]|[\p{Script=Han}]{1,8})(?:[讯訊]|消息|專電|专电)[】〕］\]]/u,
  /^[（(][\p{Script=Han}]{0,8}(?:记者|記者|通讯员|通訊員)[^）)]{1,30}[）)]/u,
  // （南京三日專電）
  /^[（(【〔［[]\p{Script=Han}{2,10}[\d一二三四五六七八九十]{1,3}日\p{Script=Han}{0,3}[電电訊讯][）)】〕］\]]/u,
  // 塔斯社巴黎六日電
  /^\p{Script=Han}{1,5}社\p{Script=Han}{0,8}[\d一二三四五六七八九十廿]{1,3}日[电電讯訊]/u,
  LATIN_DATELINE,
  // Berlin (dpa) – · Paris (AFP). · [동천=김도현 기자] · （서울=연합뉴스） · 【浜崎】…は
  /^\p{Lu}[\p{L} .'/-]{1,30}\s?\((?:\p{Lu}{2,6}|\p{Ll}{2,4})(?:[/,]\s?\p{L}{1,8})?\)\s?[.:—–-]/u,
  /^[（([]\p{Script=Hangul}{2,8}\s?=\s?\p{Script=Hangul}[^）)\]]{1,20}[）)\]]/u,
  /^【[\p{Script=Han}\p{Script=Katakana}ー・]{2,10}(?:[＝=][^】]{1,16})?】(?=[^】]{0,20}\p{Script=Hiragana})/u,
  // LONDON, May 3 (Reuters) —
  /^\p{Lu}[\p{Lu} .'-]{2,24}(?:, \p{Lu}[\p{L}. ]{2,12}\d{0,2})?\s?(?:\([^)]{2,20}\)\s?)?[—–-]{1,2}\s/u,
];

/** What opens with Han has one of these in its dateline; a quick test before the slow ones. */
const MAY_BE_DATELINE = /^[^\p{Script=Han}·]|[讯訊電电息道導]/u;

/** Length of the dateline (电头) a text opens with, its reporters in brackets included; 0 without one. */
export function datelineLength(text: string): number {
  const start = head(text);
  if (!MAY_BE_DATELINE.test(start)) return 0;
  for (const pattern of DATELINE) {
    const found = pattern.exec(start);
    if (found) {
      const open = /^[^（(]{0,2}[（(]/u.exec(start.slice(found[0].length - 1));
      if (!open) return found[0].trimEnd().length;
      const close = text.slice(0, 4 * REACH).search(/[）)]/u);
      return close < 0 ? found[0].length : close + 1;
    }
  }
  return 0;
}

/** True for a text that opens with a dateline in brackets of its own: 【本報訊】, 〔記者王文德／高雄報導〕. */
export const isBracketedDateline = (text: string): boolean => /^[【〔［[]/u.test(text) && datelineLength(text) > 0;

/** A dateline that fills its line: the news stands on the next. */
export const isBareDateline = (text: string): boolean =>
  (/[讯訊電电]\s*[（(][^（()）]+[）)]$/u.test(text) || isBracketedDateline(text)) &&
  datelineLength(text) === text.length;

/** The fixed words of a dateline up to 讯, e.g. 拉萨融媒讯; what a page repeats is its own form. */
export const datelineWord = (text: string): string | undefined =>
  /^([\p{Script=Han}·]{2,12}[讯訊])\s*[（(]/u.exec(head(text))?.[1];

const PAGE_NUMBER = '[第]?[\\dA-Z０-９一二三四五六七八九十]{1,4}[、，,\\-—\\dA-Z一二三四五六七八九十]{0,8}[版面]';
const JUMP = new RegExp(
  `[（(【]?\\s*(?:下转|下轉|转|轉|上接|接|紧接|緊接)\\s*${PAGE_NUMBER}[^（(）)。]{0,16}[）)】]?$`,
  'u',
);
const JUMP_START = new RegExp(`^[（(【]\\s*(?:上接|接|紧接|緊接)\\s*${PAGE_NUMBER}[^（(）)。]{0,16}[）)】]`, 'u');
/** Offset at which a closing jump line (（下转第四版）) begins; -1 without one. */
export function jumpStart(text: string): number {
  const end = tail(text);
  const latin = text.length <= REACH && isJumpLine(end);
  const at = latin ? 0 : /[版面]/u.test(end) ? end.search(JUMP) : -1;
  return at < 0 ? -1 : text.length - end.length + at;
}

/** Length of an opening jump line (（上接第一版）); 0 without one. */
export const openingJump = (text: string): number => JUMP_START.exec(head(text))?.[0].length ?? 0;

/** （相關新聞見A7） below a text: where more of it stands. */
export const isReference = (text: string): boolean =>
  /^[（(](?:相[关關](?:新[闻聞]|[报報][道導])|更多|[详詳]细?)?[见見刊][A-Z]?\d{1,2}[版面]?[）)]$/u.test(text);

const REFERENCE = new RegExp(`[（(]\\s*(?:(?:详见|見|见|詳見|刊)?\\s*${PAGE_NUMBER}|[A-D]\\d{1,2})\\s*[）)]$`, 'u');
/** True for a text that ends by sending the reader to a page, as teasers do: （第四版）. */
export const endsWithReference = (text: string): boolean => REFERENCE.test(tail(text)) && jumpStart(text) < 0;

const CAPTION = [
  /^图\s*(?:为|中|片)(?!书|新闻$)./u,
  /^圖\s*(?:為|中|片)(?!新聞$)/u,
  /^[图圖]\s*[①-⑳㈠-㈩\d一二三四五六七八九十]{1,3}\s*[:：为為、，,.．是）)]/u,
  /^[（(][图圖](?!\s*[/／：:])/u,
  /^[左右上下前后後大小本中题題][一二三上下左右]?[图圖]\s*[:：为為是，,]/u,
  /^(?:资料图|資料圖|图片说明|圖片說明)/u,
  /^(?:照片|图说|圖說)[:：]/u,
];
/** 渔光曲（油画）林海生 作 */
const ARTWORK =
  /^[^。（(]{1,16}[（(](?:油画|国画|中国画|版画|木刻|水彩|水彩画|粉画|速写|漫画|剪纸|书法|摄影|雕塑|油畫|國畫|版畫|漫畫|書法|攝影)[）)]\s?\p{Script=Han}{2,4}\s?[作绘畫画摄攝]?$/u;
/** What all of these begin with; a quick test before the slow ones. */
const MAY_NAME_PICTURE = /^[图圖（(左右上下前后後大小本中題题资資照]/u;
/** True for a text that says in words that it describes a picture: 图为…, 图①：…, 左图：…. */
export const namesPicture = (text: string): boolean =>
  MAY_NAME_PICTURE.test(text) && CAPTION.some((pattern) => pattern.test(head(text)));

/** True for a text that shows by its beginning or by a pointer that it describes a picture. */
export const opensCaption = (text: string): boolean =>
  namesPicture(text) ||
  (text.length <= LONGEST_POINTED &&
    ((POINTER.test(text) && !namesBriefs(text)) ||
      (/[（(]/u.test(text) && (ARTWORK.test(text) || WHO_STANDS_WHERE.test(text)))));

/** 柴秀英（右）在大棚里: says who stands where. */
const WHO_STANDS_WHERE =
  /[（(](?:[前后後中][排列])?[左右](?:[起数數]?[一二三四五六七八1-8]|起|侧)?(?:为|為)?[）)]|[（(](?:居)?中[）)]/u;

/** ▲市民选购花卉: a pointer at a picture; longer texts use the same mark as a bullet. */
const POINTER = /^[▲▼△▽◀▶▷◁↑↓←→]/u;
const LONGEST_POINTED = 60;

const WEEKDAY =
  /(?:星期|[礼禮]拜|[周週])[一二三四五六日天]|[日月火水木金土]曜|[일월화수목금토]요일|[(（][일월화수목금토][)）]/u;
const DATE =
  /\d{4}\s*[年년](?:[（(][^（()）]{2,8}[）)])?\s*\d{1,2}\s*[月월]\s*\d{1,2}\s*[日일]|\d{4}([.\-/])\d{1,2}\1\d{1,2}|[〇○零元一二三四五六七八九十]{1,4}年\s*[正一二三四五六七八九十]{1,3}月\s*[初廿一二三四五六七八九十]{1,3}日?|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年/u;
const PAGE =
  /(?:^|[\s日号號期·•])第?\s*[\dA-Z一二三四五六七八九十]{1,4}\s*版(?:\s|$)|^\s*[A-Z]?\d{1,3}\s*$|(?:^|\s)第[\d一二三四五六七八九十]{1,3}[张張](?:\s|$)/iu;
/** At either end of a page head of an alphabetic script. */
const LATIN_PAGE =
  /(?:^|\s)(?:page|seite|pagina|página|sida|side|стр\.)\s\d{1,3}$|^(?:page|seite|pagina|página|sida|side)\s\d{1,3}\s|(?:^|\s)\d{1,3}\s(?:стр\.|면)$/iu;
/** A page number behind a section's name, from which no space sets it apart: 要闻10版. */
const PAGE_BESIDE_DATE = /\d{1,3}版(?:\s|$)/u;
const ISSUE = /(?:年|总|總|^|\s)第\s?\d{1,5}\s?期(?:\s|$)|^\d{4}年第\s?\d{1,3}\s?期\p{Script=Han}{2}$/u;
/** Who is on duty, where a date stands beside it. */
const EDITOR = /(?:编辑|編輯|责编|責編|校对|校對)\s?[:：／/]/u;
/** How to reach the paper, at the foot of its pages. */
const CONTACT =
  /(?:投稿|新闻|新聞|服务|服務|本报|本報|版面|读者|讀者|广告|廣告|订阅|訂閱|订报|訂報|发行|發行)(?:信箱|邮箱|郵箱|热线|熱線|专线|專線|电邮|地址|热线电话)[\s:：]?|微信公众号[:：]|^(?:地址|邮编|客户端)[:：]|[\w.]{2,20}@[\w.]{3,30}/u;
const OPENS_CONTACT = new RegExp(`^(?:${CONTACT.source})`, 'u');
/** A line that only says how to reach the paper: 投稿邮箱：… 电话：… */
export const isContact = (text: string): boolean =>
  text.length <= 60 &&
  OPENS_CONTACT.test(text) &&
  !/[。！？，,]/u.test(text) &&
  /^[^\d@]{2,12}[\s:：].*[\d@]/u.test(text);
/** A page's label beside the name of its section: A6 地方綜合, 江城晚报 社会新闻 A06. */
const LABELLED = /^[A-D]\d{1,2}\s?\p{Script=Han}{2,6}$|^\p{Script=Han}{2,5}\s?\p{Script=Han}{0,6}\s?[A-D]\d{1,2}$/u;
/** 本版内容仅供参考，不构成投资建议。 */
const DISCLAIMER =
  /^(?:本版|本报|本報|以上)?[^。！？]{0,16}(?:[仅僅]供[参參]考|不[构構]成|以[^。，]{1,10}[为為][准準])[^。！？]{0,16}。?$/u;
const NAMEPLATE =
  /^(?:[\p{L} ]{4,30}\s?)?\p{Script=Han}{2,4}(?:日报|日報|晚报|晚報|晨报|晨報|早报|周报|週報|商报|时报|時報|都市报|新报|周刊|新聞)$|^\p{Script=Hangul}{2,6}(?:일보|신문|타임스|매일)$/u;
/** What all nameplates end with; a quick test before the slow one. */
const NAMEPLATE_END = /[报報刊聞보문스일]$/u;
const IMPRINT =
  /(?:责任?编辑|責任?編輯|责编|責編|美编|美編|美术编辑|版式(?:设计|設計)?|视觉(?:设计)?|图表|审读|校对|校對|本版编辑|值班|主编|排版|组版|统筹|制图|电话|邮箱|热线|国内统一(?:连续出版物号)?|邮发代号|刊号|总第|印刷)[\s:：]|CN\s?\d{2}-\d{4}|E-?mail\b/iu;
/** What the paper does not answer for is said in a line. */
const LONGEST_DISCLAIMER = 40;
/** A page head that has no date is short. */
const LONGEST_NUMBERED = 30;

/** １９９８年 as 1998年. */
const narrowDigits = (text: string): string =>
  /[０-９]/u.test(text)
    ? text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    : text;

/** A page's number behind it: 17 июля 1962 г. 3 стр. */
const NUMBERED_PAGE = /\s\d{1,3} (?:стр|pag|blz)\.$/u;

/** True for a page head, a folio or an imprint: date and weekday, page number, editors on duty. */
export function isFolio(printed: string): boolean {
  const text = narrowDigits(printed);
  if (text.length <= LONGEST_DISCLAIMER && /[仅僅]供[参參]考/u.test(text) && DISCLAIMER.test(text)) return true;
  if (isImprint(text)) return true;
  if (text.length > 90 || isNumbered(text) || /[。！？]$/u.test(text)) return false;
  const weekday = WEEKDAY.test(text) || holdsLatinWeekday(text);
  if (/\p{Ll}{3}[.!?]$/u.test(text) && !NUMBERED_PAGE.test(text)) return false;
  const page = PAGE.test(text) || LATIN_PAGE.test(text);
  const beside = weekday || page || text.length <= 14 || PAGE_BESIDE_DATE.test(text) || EDITOR.test(text);
  const dated = (DATE.test(text) && beside) || (weekday && holdsLatinDate(text));
  const numbered = page || ISSUE.test(text);
  const standing = CONTACT.test(text) || LABELLED.test(text) || (NAMEPLATE_END.test(text) && NAMEPLATE.test(text));
  return dated || standing || IMPRINT.test(text) || (numbered && text.length <= LONGEST_NUMBERED);
}

const COLUMN_WORD =
  /要闻|新闻|时讯|快讯|快递|快速|速递|简讯|简报|民生|焦点|关注|视点|视角|视野|广角|聚焦|时评|评论|副刊|文化|体育|国际|国内|社会|经济|财经|理论|教育|健康|专版|专题|广告|特刊|周刊|天下|头条|看点|观察|一线|综合|法治|生活|旅游|科技|人物|文苑|文学|艺术|读者|论坛|窗口|园地|之声|连线|在线|播报|集锦|社[论論评評]|[来來][函信]|[漫杂雜][谈談]|要聞|新聞|來件|小說|廣告/u;
/** What column heads end with: 今日说法, 农技问答, 田野评弹, 我与班组. */
const COLUMN_END =
  /(?:说法|释法|普法|问答|評彈|评弹|提示|提醒|速览|速報|速报|动态|動態|投书|投書|[简简短快锐微热时]评|快语|热线|回音|信箱|直通车|曝光台|光荣榜|红黑榜|班组|风采|风貌|故事|讲堂|課堂|课堂|讲坛|沙龙|茶座|茶馆|驿站|广场|工作室|争鸣|爭鳴|手[记記]|[杂雜]感|大家谈|百姓|身边|传真|进行时|[记纪]事|札记|[随漫]笔|[絮心]语|感悟|撷英|掠影|剪影|扫描|走笔|走基层|一览|面对面|零距离|对话|访谈|之窗|天地|家园|花絮|链接|资讯|資訊|服务台|大讲堂|那些事儿?|回眸|启事|镜头|鏡頭|瞬间)$/u;
const LONGEST_COLUMN = 8;

/** True for a short line of the words that standing column heads use. */
export const hasColumnWord = (text: string): boolean =>
  text.length <= 12 && (COLUMN_WORD.test(text) || (text.length <= LONGEST_COLUMN && COLUMN_END.test(text)));

/** A title that makes its text known to the public: 关于…的公告, 招领启事. */
export const isNotice = (text: string): boolean =>
  /(?:公告|通告|公示|启事|啟事|声明|聲明|讣告|訃告|告示|通知|布告|更正|訂正|招标书)$|^(?:招聘|诚聘|急聘|招租|转让)$/u.test(
    tail(text),
  );

/** A title above news of a paragraph each: 简讯, 新华社简讯. */
export const namesBriefs = (title: string): boolean =>
  /^[▲●■◆★]?\p{Script=Han}{0,8}(?:[简簡短快]\s?[讯訊]|[简簡]明新[闻聞]|一句[话話]新[闻聞]|新[闻聞][简簡][报報])$/u.test(
    title,
  );

const NOTE =
  /^[【〔［[（(]?(?:编者按|編者按|编者的话|編者的話|编后|編後|编余|开栏的话|開欄的話|开栏语|开栏寄语|写在前面(?:的话)?|卷首语|编前|按语|主持人语|阅读提示|核心提示)[】〕］\]）)]?/u;
/** Length of the words by which an editor's note opens: 编者按：; 0 without them. */
export const noteHead = (text: string): number => {
  const found = NOTE.exec(head(text))?.[0].length ?? 0;
  return (found === text.trim().length && /按/u.test(text)) || /[】〕］\]）)\s：:]$/u.test(text.slice(0, found + 1))
    ? found
    : 0;
};

/** 单位：元/500克 · 注：… below a table or text. */
export const isFootnote = (text: string): boolean =>
  text.length <= 60 && /^(?:[单單]位|注|註|[备備][注註]|[来來]源|[数數][据據][来來]源)[:：]/u.test(text);

/** The first words of a letter: 编辑同志：. */
export const isSalutation = (text: string): boolean =>
  /^\p{Script=Han}{2,8}(?:同志|先生|女士|编辑|編輯|编辑部|經理|经理|主任|老师)[：:]|^(?:Dear\s)?Sirs?\b[,:]/u.test(
    text,
  );

/** A note stands above what it speaks of, unless it says that it is an afterword or a table's note. */
export const opensBelow = (note: string): boolean => !/^.?[编編][后後余]/u.test(note) && !isFootnote(note);

/** A title that only says that a note follows: 开栏的话, 写在前面. */
export const isNoteTitle = (text: string): boolean => NOTE.exec(head(text))?.[0].length === text.trim().length;

/** 编辑手记：慢下来听: a title that names the column it stands in. */
export const namesColumn = (text: string): boolean =>
  /^(?:编辑|編輯|记者|記者|本期|本报|本報)\p{Script=Han}{2,4}[：:]./u.test(text);

/** Numbered as a subhead or list entry: 一、 （二） 1. ① 之三. */
export const isNumbered = (text: string): boolean =>
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[①-⑳]|第[一二三四五六七八九十]{1,3}[章节条部]|[IVX]{1,5}\.)/u.test(
    head(text),
  );

/** The number of an instalment below its title: （九）, （續）. */
export const isSerial = (text: string): boolean =>
  /^[（(](?:[一二三四五六七八九十廿卅百〇○]{1,4}|[上中下]|[续續]|\d{1,3})[）)]$/u.test(text);

/** Begins with a dash that sets off a secondary headline: ——记…. */
export const opensWithDash = (text: string): boolean => /^\s*(?:[—―─–]{2}|[—―─]|--)/u.test(text);

/** Opens as news without a dateline often does: 近日，… 9月20日，…. */
export const opensAsNews = (text: string): boolean =>
  /^(?:近日|日前|昨日|昨天|今日|今天|连日来|近年来|近期|\d{1,2}月\d{1,2}日|\d{1,2}日|为切实|为进一步|为深入|随着|记者从|据悉)/u.test(
    text,
  );

/** True for a text that breaks off before a sentence's end; what closes a bracket or quotation may end one. */
export const breaksOff = (text: string): boolean => !/[。！？.!?…：:；;”’」』）)》]\s*$/u.test(text.slice(-4));

/** Headlines of alphabetic scripts are often set in capitals, subheads hardly ever. */
export const isShouted = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
