// What the server says, in the reader's language. It speaks English; sentences that readers meet often are known here by their
// shape, their texts are under `said` in the language files. What is not known is shown as it was said.
import i18next from 'i18next';
import type { GalleyError } from '../../contract/index.ts';

/** The shape of a sentence → its text's key. Named groups are its values. */
const SENTENCES: readonly (readonly [shape: RegExp, key: string])[] = [
  [/^There is no room left for (?<file>.+)\. Free /, 'full'],
  [/^Another program is writing to (?<file>.+)\. Wait /, 'busy'],
  [/^(?<file>.+) is damaged\. Keep it/, 'damaged'],
  [/^(?<file>.+) cannot be opened for writing \((?<code>\w+)\)/, 'unwritable'],
  [/^(?<file>.+) cannot be read or written \((?<code>\w+)\)/, 'disk'],
  [/^(?<file>.+) was opened for reading only\.$/, 'asked'],
  [/^(?<file>.+) lies on a network drive \((?<drive>\S+)\), where/, 'network'],
  [/^(?<file>.+) or its folder can only be read\./, 'readOnlyDisk'],
  [/^(?<file>.+) is open in another Galley \((?<holder>.+)\)\. It is open for reading only\.$/, 'taken'],
  [/^(?<file>.+) is open in another Galley\. It is open for reading only\.$/, 'takenBySomebody'],
  [/^The file is empty\.$/, 'emptyFile'],
  [/^The file holds nothing but white space\.$/, 'blankFile'],
  [/^This is (?<what>.+), not a text\. /, 'notText'],
  [/^This is (?<what>.+), which Galley does not read yet\. /, 'notReadYet'],
  [/^This is no text in any encoding/, 'noEncoding'],
  [/^The bytes are not (?<encoding>\S+)\. Choose/, 'otherEncoding'],
  [/^A page of more than (?<size>\S+) MB could not be saved\./, 'pageTooLarge'],
  [/^Larger than (?<size>\S+) MB, which no page is\.$/, 'fileTooLarge'],
  [/^This is larger than (?<size>\S+) MB, the most that/, 'fileTooLarge'],
  [/^The file cannot be read \((?<code>\w+)\)\.$/, 'fileUnreadable'],
  [/^The file does not say its encoding; (?<encoding>\S+) was guessed from its bytes\./, 'guessed'],
  [/^These are other bytes for a page that is there/, 'proposed'],
  [/^Exists already; left as it was\.$/, 'existed'],
  [/^A person has worked on it: its text was kept/, 'kept'],
  [/^Galley was ended in the middle of it/, 'cutOff'],
  [/^A job is under way\. Stop it first/, 'jobFirst'],
  [/ exist in (?<folder>.+) already\. Overwrite them, skip them/, 'filesThere'],
  [/^(?<file>.+) exists already\. Name another file\.$/, 'fileThere'],
  [/^Something went wrong inside Galley/, 'internal'],
];

/** A sentence of the server in the reader's language. */
export function said(sentence: string): string {
  if (i18next.language === 'en') return sentence;
  for (const [shape, key] of SENTENCES) {
    const found = shape.exec(sentence);
    if (found) return i18next.t(`said.${key}`, { ...found.groups });
  }
  return sentence;
}

/** Why the server refused something: in the reader's language where it is known, else what kind of refusal it is before it. */
export function refusalInWords({ code, message }: Pick<GalleyError, 'code' | 'message'>): string {
  if (i18next.language === 'en') return message;
  const known = said(message);
  return known === message ? i18next.t(`refused.${code}`, { message }) : known;
}
