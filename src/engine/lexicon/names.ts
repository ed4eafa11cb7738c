// How a Chinese name is told: a family name that is known, and one or two characters behind it.

/** The common ones, those of two characters first. */
const COMMON =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|公孙|慕容|令狐|端木|夏侯|[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高梁郑鄭罗羅宋谢謝唐韩韓曹许許邓鄧萧蕭冯馮曾程蔡彭潘袁于董余苏蘇叶葉吕呂魏蒋蔣田杜丁沈姜范傅钟鍾鐘卢盧汪戴崔任陆陸廖姚方金邱丘夏谭譚韦韋贾賈邹鄒石熊孟秦阎閻闫薛侯雷白龙龍段郝孔邵史毛常万萬顾顧赖賴武康贺賀严嚴尹钱錢施牛洪龚龔汤湯陶黎温溫莫易樊乔喬文安殷颜顏庄莊章鲁魯倪庞龐邢俞翟蓝藍聂聶齐齊向申葛柴伍覃骆駱关關焦柳欧歐祝纪紀尚毕畢耿芦左季管符辛苗詹曲靳祁路涂岳])/u;

/** Rarer family names; common words begin with the same characters, so that only names of three count. */
const RARE =
  /^(?:申屠|司徒|司空|夏侯|宇文|长孫|长孙|鲜于|闻人|南宫|西门|东郭|澹台|公冶|淳于|单于|太史|轩辕|呼延|[尤戚穆舒江盛裴嵇储卓付冼亓税燕危伏丰乌仇仝仲任伊佘佟佴俞傅冀冉冯凌刁利励劳勾包匡卞卜占卫厉厍双古司叱吉向哈喻喜国夔奚姬娄婁孙宁甯安宋宓宗官宣宫宿寇封尉尚居屈屠岑岳巩巫巴师席库庹庾康廉廖开弓强归彦征后成戈战扈支敖昌明晁晋晏景暴曲木朴术权杭松枚柏查柯柴栗栾桂桑桓梅楚楼樂欒武母毋毛水池沃沈沙浦海涂淡湛滑滕漆濮烏焦牟牧狄狐璩甄甘田畅瞿矫祖种禄禹秋稽空窦竇童竺笪简籍米索练缪缴羊羿翁耶聊肖胥能腾臧艾艺花芮苑苗苟茅茹荀荆荣药莘莫蒋蒙蒲蓝蓬蔚蔺薄虞褚解訾訚詹谈谌谯谷豆贝贡贲赏赫越车辜边迟逄逯遇邝邬邰邱邵郁郄郇郎郏郗郜郦郸鄂鄢采释里金鈕钮银锁锺门闵闫闻阙阚阮阳阴隋隗雍雒霍靖鞏鞠韶项須须顿飞饶马骞鱼鲍鲜鹿麦麴麻黎齐龚])/u;

/** How many UTF-16 units of a text are a common family name that it opens with; 0: none. */
export const familyName = (text: string): number => COMMON.exec(text)?.[0].length ?? 0;

/** True for a name and nothing else. */
export const isName = (name: string): boolean => {
  const family = familyName(name);
  if (family > 0) return name.length - family >= 1 && name.length - family <= 2;
  const rare = RARE.exec(name)?.[0].length ?? 0;
  return rare > 0 && name.length - rare <= 2 && name.length >= 3;
};
