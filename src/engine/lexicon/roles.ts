// Words that a name follows in credit lines: 记者 某某, 通讯员 某某 摄.

/** Ends with a role word. */
export const ROLE_WORDS =
  /(?:记者|記者|通讯员|通訊員|实习生|實習生|见习生|特派员|摄影|攝影|作者|撰文|撰稿|编辑|編輯|责编|责任编辑|校对|美编|组版|值班|监制|文图|图文)$/u;

const NAME_OPENING =
  /^(?:本报|本報|[\p{Script=Han}]{2,6})?(?:见习|实习|特约)?(?:记者|記者|通讯员|通訊員|摄影|攝影)(?=[\s\p{Script=Han}])/u;

/** True when a text opens with a role that a name follows (拉萨融媒记者 次珍摄). */
export const opensName = (text: string): boolean => NAME_OPENING.test(text);
