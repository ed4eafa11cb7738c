// Subheads that any article may have, whatever it tells of.

const STANDING =
  /^[【〔［[■●◆]?(?:(?:基本|简要|主要)案情|案情(?:回放|简介|回顾|介绍)|(?:裁判|处理|判决|法院|仲裁)(?:结果|要旨|要点|理由|裁判|审理|观点)|(?:典型|案件|案例|指导)(?:意义|分析|评析|点评)|适用解析|(?:申请人|原告|原告诉讼|仲裁|诉讼)请求|(?:司法解释)?相关(?:法条|链接|规定|新闻)|关键词|(?:法官|律师|专家|检察官|民警|记者)(?:说法|提醒|点评|解读|建议|寄语|释法|手记)|(?:新闻|知识|背景|延伸|权威)(?:链接|背景|阅读|解读|资料)|小贴士|采访手记|结语|尾声)[】〕］\]]?[:：]?$/u;
/** A subhead that any article may have: 基本案情, 法官说法, 相关链接. */
export const isStandingSubhead = (text: string): boolean => STANDING.test(text);
