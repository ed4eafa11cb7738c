// Regular expressions over texts: where they match, and what shall stand there.

export interface PatternMatch {
  readonly start: number;
  readonly end: number;
  readonly with: string;
}

/** What `String.prototype.replace` takes as a reference, but for what stands before and after a match. */
const REFERENCE = /\$(?:\$|&|(\d\d?)|<([^>]*)>)/gu;

/**
 * A matcher for one pattern, in the Unicode mode of JavaScript; `^` and `$` are the ends of a block. Empty matches are
 * none.
 */
export function matcherOf(source: string, matchCase: boolean, put: string): (text: string) => PatternMatch[] {
  const pattern = new RegExp(source, matchCase ? 'gu' : 'giu');
  return (text) =>
    Array.from(text.matchAll(pattern), (found) => ({
      start: found.index,
      end: found.index + found[0].length,
      with: put.replace(REFERENCE, (whole: string, number?: string, name?: string) => {
        if (whole === '$$') return '$';
        if (whole === '$&') return found[0];
        if (name !== undefined) return found.groups === undefined ? whole : (found.groups[name] ?? '');
        const nth = Number(number);
        return nth > 0 && nth < found.length ? (found[nth] ?? '') : whole;
      }),
    })).filter(({ start, end }) => end > start);
}
