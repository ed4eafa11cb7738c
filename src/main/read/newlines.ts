// Newlines: `\n` alone in the text, their original kind on record. Form feeds and other breaks stay as they are.
import type { RawText } from '../../contract/index.ts';

/** How lines ended before: the one kind found, or that there were several, or none. */
export function newlineKind(text: string): RawText['newline'] {
  const kinds = new Set<RawText['newline']>();
  for (const [newline] of text.matchAll(/\r\n|\r|\n/g)) {
    kinds.add(newline === '\n' ? 'lf' : newline === '\r' ? 'cr' : 'crlf');
    if (kinds.size > 1) return 'mixed';
  }
  return [...kinds][0] ?? 'none';
}

export const normaliseNewlines = (text: string): string => text.replace(/\r\n?/g, '\n');
