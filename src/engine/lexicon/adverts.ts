// Words of small advertisements and of notices that nobody signs.

const OFFER =
  /出租|招租|求租|出售|转让|轉讓|转租|急售|低价|招聘|诚聘|誠聘|急聘|招工|求职|求购|求購|收购|收購|高价|回收|疏通|搬家|家政|开锁|维修|補習|补习|征婚|徵婚|贷款|加盟|代理|专治|祖传|特价|优惠|首付|招生|寻人|寻物|遗失|遺失/u;
const OPENS_OFFER = /^(?:FOR SALE|TO LET|WANTED|LOST|FOUND|SITUATIONS? (?:VACANT|WANTED))(?:[:,.—–]|\s(?=\p{Ll}))./u;
/** True for a text that offers or seeks something, as small advertisements do. */
export const offers = (text: string): boolean => OFFER.test(text);

const LOST = /^[^。]{0,24}?(?:遗失|遺失)[^。]{4,80}(?:作废|作廢)。?$/u;
/** True for a text that says by itself that it is an advertisement: 某某遗失身份证，声明作废。 · FOR SALE: … */
export const opensAdvert = (text: string): boolean => OPENS_OFFER.test(text) || LOST.test(text);
