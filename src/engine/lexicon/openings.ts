// How lines begin when a text, a list entry or a credit begins, and the words between which a sentence never ends.

/** Particles and connectives: a line that ends or begins with one goes on. */
export const CONTINUING: ReadonlySet<number> = new Set(
  Array.from(
    '的了和与與及或对對为為将將把被以从從向于於是而等着著之其並并所在由则則',
    (character) => character.codePointAt(0) ?? 0,
  ),
);

const ENUMERATOR =
  /^(?:[（(]?[一二三四五六七八九十百\d]{1,3}[）)、]|[一二三四五六七八九十]{1,3}是|第[一二三四五六七八九十百\d]{1,4}[条條章节節款]|[①-⑳]|\d{1,2}[.．](?!\d)|[a-zA-Z][).]\s|[-•*]\s)/u;
/** A sign that opens an entry or a piece of news, or the turn of a speaker. */
const BULLET = /^(?:[●■◆▲★※◎□△◉◘◇☆▼▽◀▶]|[问問答][：:])/u;
const PARAGRAPH =
  /^(?:同时|此外|另外|其中|其次|首先|最后|据了解|据悉|据介绍|据统计|近年来|近日|日前|今年|去年|目前|如今|截至|截止|会上|会议|活动|仪式|座谈会|下一步|接下来|为此|对此|随着|当天|当日|当晚|记者|在此|与此|不仅|通过|经过|此次|本次|这次|有人|昨日|昨|近|又|按|兹)/u;
const CAPTION = /^(?:图为|圖為|图[①-⑳一二三四五\d]|上图|下图|左图|右图|题图|[（(]?(?:下转|上接|紧接)第)/u;
const CREDIT =
  /^(?:本报|本報|[\p{Script=Han}]{2,5})?(?:见习|实习|特约)?(?:记者|記者|通讯员|通訊員|摄影|攝影|责任编辑|责编|编辑)[\s　:：]?[\p{Script=Han}·]{2,5}(?:[\s　、]|摄|攝|$)/u;

/** One of these is in every credit: most lines are told off by it. */
const ROLE = /[者员員影辑编]/u;

const BYLINE =
  /^[○●□■◎◇\s]{0,3}(?:本报|本報|本刊)?(?:全媒体|融媒体|见习|实习|特约)?(?:记者|記者|通讯员|通訊員|作者|撰文|摄影|[文图圖])(?:\s?[：:／/]\s?|\s)\p{Script=Han}[\p{Script=Han}·\s\u3000、/／]{1,27}$|^B[yY]\s\p{Lu}[\p{L}.' -]{2,40}$/u;

/** True for a line that says who wrote, and nothing else: it goes on with no text. */
export const isByline = (text: string): boolean => BYLINE.test(text);

const PAGE_NUMBER = /^[-–—·\s]*\d{1,4}[-–—·\s]*$/u;
const LONGEST_NUMBER = 8;
const DAY = /[年月]\s?(?:[一二三四五六七八九十廿卅初]{1,3}|\d{1,2})\s?日/u;
const PAGE =
  /(?:第\s?[一二三四五六七八九十\d]{1,3}\s?[版頁页张張期号號]|星期|禮拜|礼拜|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)/u;
const LONGEST_HEAD = 60;

/** True for what stands at the head or foot of a page and belongs to no text: its number, its date and day of the week. */
export const isPageHead = (text: string): boolean =>
  text.length <= LONGEST_NUMBER
    ? PAGE_NUMBER.test(text)
    : text.length <= LONGEST_HEAD &&
      text.includes('日') &&
      DAY.test(text) &&
      PAGE.test(text) &&
      !/[，。、；,;]/u.test(text);

/** How a line opens, as far as its first words say. */
export const OPENING = { plain: 0, enumerator: 1, paragraph: 2, caption: 3, credit: 4, bullet: 5 } as const;

export function openingOf(text: string): number {
  const head = text.slice(0, 24);
  if (CAPTION.test(head)) return OPENING.caption;
  if (BULLET.test(head)) return OPENING.bullet;
  if (ENUMERATOR.test(head)) return OPENING.enumerator;
  if (ROLE.test(head) && CREDIT.test(head)) return OPENING.credit;
  return PARAGRAPH.test(head) ? OPENING.paragraph : OPENING.plain;
}
