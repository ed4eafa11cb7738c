// How much a decoded text looks like one that somebody wrote. Every wrong decoding of a page yields characters, but rare,
// private or misplaced ones: the mean worth of a character tells the right one, even on a page of a few words.

/** The most frequent Han characters of newspapers, simplified and traditional: three of four in any text. */
const FREQUENT_HAN = new Set(
  '一三上下不与专且世业两並个中丰为主举义之也习书了予争事二于五些交亦产京人什今从他付代以们件任众会传伶似但位体何余作你使來供依便保個們倒做偿傳像元先光' +
    '兒党入內全兩八公六兮共关其具内再决准出分创判別利到制則前劇力办加务动助劳化北区医十升半协单印却卽原去参又及友双反发受口古句只叫可台司吃各合同名后向' +
    '君吾告员呢周和品售唱商問嗎囘四因固国國土在地场坐城培基堂報士处外多大天太女好如姓委子字存学學安完官定实审客宣家實寫寶对导将將專對小少尙就局层居屋展' +
    '属履州工已市常平年并幸几应店府度建开式引张張强当形征律後得從心必态怎思性怪情惟想意愛應成我或戲房所手才打承技把护报担拉持据接推提支收改放政故效敎教' +
    '敬整數文新方於无旣日时明易春是時曰曲更書曾最會月有服望期未本机权村条来构果某查标校格案梅樂樣次款正此步比民氣求江沒治法活流海消涉深淸湘演漢点無然爲' +
    '父版物特狠玉王环现班現理甚生用由电男界當發白百的皆皮益目相省看眞眼着矣知硏确示社秋称程種究立笑符第筆等签算管精系紅給經總约组织经结络续网置罷美群翁' +
    '老考者而耳职聞聲聽育能臉自至與舊般良色芝花芳若范营萨藏蘭處號融行街衣补表被裁裏西要見覺规解言評詩話說調請論謂講識订认让训议记讲讼设证诉该说请豈責质' +
    '费资赔走起足路身轉达过近还這进违這通速造進過道還邊那部都配重量金銀錢销長长門開间问间队阿限院除雖双雙難雲靈靑非面頭题項预领題風食館馬高鳳麗麽黃點鼓',
);
const FREQUENT_HANGUL = new Set('이다는을에의가고하한지기로사대은를도시어자인아전해일정리그나스부수상서보국');

/** Control characters that texts do have: tabs, breaks, terminal escapes. */
export const LAYOUT: ReadonlySet<string> = new Set('\t\n\r\f\v\u001b\u0085');

type Worth = readonly [pattern: RegExp, worth: number];

/** The first pattern that fits a character says what it is worth. */
const WORTHS: readonly Worth[] = [
  [/[\p{Cn}\p{Co}\ufffd]/u, -5],
  [/\p{Cc}/u, -5],
  [/[\u3041-\u309f\u30a1-\u30ff]/u, 2],
  [/[\u3000-\u301f\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f“”‘’—…·]/u, 2],
  [/[\uff10-\uff5a]/u, 1],
  [/[\uff61-\uff9f]/u, -1],
  [/\p{Unified_Ideograph}/u, 0],
  [/\p{Script=Hangul}/u, 0.5],
  [/[а-яё]/u, 2],
  [/[éèêëàâäáçîïíìôöóòûüúùñßœæåøãõ]/u, 2],
  [/[ąćęłńśźżčďěňřšťůžőű]/u, 1.2],
  [/[\p{Lu}]/u, 0.5],
  [/[«»„°§№€£]/u, 1],
  [/\p{L}|\p{M}|\p{N}/u, 0.5],
];
const OTHERWISE = -0.5;

/** A sign, a capital or a lone Han character inside a Latin word: what a wrong table makes of an accented letter. */
const MISPLACED = /\p{Ll}(?![ -~])(?:\p{Lu}|\p{Unified_Ideograph}|(?![’·\u00ad])[^\p{L}\p{M}\p{N}\p{P}\s])\p{Ll}/gu;
const MISPLACED_WORTH = -4;

const SAMPLE = 20_000;

/** Mean worth of the characters beyond ASCII, about -5 to 3, over the start of a long text; 1 when there are none. */
export function plausibility(text: string): number {
  const sample = text.slice(0, SAMPLE);
  let [count, sum] = [0, 0];
  for (const character of sample) {
    if (character >= ' ' && character <= '~') continue;
    if (LAYOUT.has(character)) continue;
    count += 1;
    sum += worthOf(character);
  }
  for (const _ of sample.matchAll(MISPLACED)) sum += MISPLACED_WORTH;
  return count === 0 ? 1 : sum / count;
}

function worthOf(character: string): number {
  if (FREQUENT_HAN.has(character) || FREQUENT_HANGUL.has(character)) return 3;
  return WORTHS.find(([pattern]) => pattern.test(character))?.[1] ?? OTHERWISE;
}
