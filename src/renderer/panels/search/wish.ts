// What a person wants to find, as the form keeps it and the address carries it.
import { pageState, type ReplaceQuery, type SearchQuery, type SearchScope } from '../../../contract/index.ts';
import { ROLES } from '../../../engine/page/index.ts';

export interface Wish {
  readonly text: string;
  readonly side: 'corrected' | 'raw';
  readonly variants: boolean;
  readonly matchCase: boolean;
  /** All words in one article, on whichever of its pages. */
  readonly wholeArticle: boolean;
  readonly role: string;
  readonly paper: string;
  readonly from: string;
  readonly to: string;
  readonly state: string;
  readonly flags: '' | 'open' | 'none';
  /** Whether something shall be put in the place of what is found. */
  readonly replacing: boolean;
  readonly put: string;
  readonly regex: boolean;
  readonly whereRawSame: boolean;
}

const FRESH: Wish = {
  text: '',
  side: 'corrected',
  variants: false,
  matchCase: false,
  wholeArticle: false,
  role: '',
  paper: '',
  from: '',
  to: '',
  state: '',
  flags: '',
  replacing: false,
  put: '',
  regex: false,
  whereRawSame: false,
};

/** The wish in an address; what is not there is as at first. */
export function readWish(query: URLSearchParams): Wish {
  const text = (name: keyof Wish): string => query.get(name) ?? '';
  const yes = (name: keyof Wish): boolean => query.get(name) === 'yes';
  const flags = text('flags');
  return {
    ...FRESH,
    text: text('text'),
    side: text('side') === 'raw' ? 'raw' : 'corrected',
    variants: yes('variants'),
    matchCase: yes('matchCase'),
    wholeArticle: yes('wholeArticle'),
    role: text('role'),
    paper: text('paper'),
    from: text('from'),
    to: text('to'),
    state: text('state'),
    flags: flags === 'open' || flags === 'none' ? flags : '',
    replacing: yes('replacing'),
    put: text('put'),
    regex: yes('regex'),
    whereRawSame: yes('whereRawSame'),
  };
}

export function writeWish(wish: Wish): Record<string, string> {
  const entries = Object.entries(wish).flatMap(([name, value]): [string, string][] => {
    if (value === '' || value === false || value === 'corrected') return [];
    return [[name, value === true ? 'yes' : String(value)]];
  });
  return Object.fromEntries(entries);
}

function scopeOf({ role, paper, from, to, state, flags }: Wish): Partial<Omit<SearchScope, 'side'>> {
  const known = ROLES.find((each) => each === role);
  const reading = pageState.safeParse(state);
  return {
    ...(known && { roles: [known] }),
    ...(paper !== '' && { paper }),
    ...(from !== '' && { from }),
    ...(to !== '' && { to }),
    ...(reading.success && { states: [reading.data] }),
    ...(flags !== '' && { flags }),
  };
}

export const searchQueryOf = (wish: Wish): SearchQuery => ({
  text: wish.text.trim(),
  variants: wish.variants,
  matchCase: wish.matchCase,
  within: wish.wholeArticle ? 'article' : 'passage',
  scope: { side: wish.side, ...scopeOf(wish) },
});

export const replaceQueryOf = (wish: Wish): ReplaceQuery => ({
  find: wish.text,
  with: wish.put,
  regex: wish.regex,
  variants: wish.variants && !wish.regex,
  matchCase: wish.matchCase,
  whereRawSame: wish.whereRawSame,
  scope: scopeOf(wish),
});
