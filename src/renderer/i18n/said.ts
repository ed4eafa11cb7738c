// What server and engine say, in the reader's language. They speak English; sentences that readers meet often are known here by
// their shape, their texts are under `said` in the other language files. What is not known is shown as it was said.
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
  [/^This is (?<what>.+), not a text\. (?<instead>.+)\.$/, 'notText'],
  [/^This is (?<what>.+), which Galley does not read yet\. (?<instead>.+)\.$/, 'notReadYet'],
  [/^This is not an ordinary file\.$/, 'notAFile'],
  [/^This is no text in any encoding/, 'noEncoding'],
  [/^The bytes are not (?<encoding>\S+)\. Choose/, 'otherEncoding'],
  [/^In (?<encoding>\S+) the page reads as it does now\./, 'readsTheSame'],
  [/^Another text of this page waits to be settled\./, 'textWaits'],
  [/^A page of more than (?<size>\S+) MB could not be saved\./, 'pageTooLarge'],
  [/^Larger than (?<size>\S+) MB, which no page is\.$/, 'fileTooLarge'],
  [/^This is larger than (?<size>\S+) MB, the most that/, 'fileTooLarge'],
  [/^The file cannot be read \((?<code>\w+)\)\.$/, 'fileUnreadable'],
  [/^The file does not say its encoding; (?<encoding>\S+) was guessed from its bytes\./, 'guessed'],
  [/^This page is in the bin; it is not/, 'inBin'],
  [/^This is a table of page data, not a page\./, 'pageTable'],
  [/^These are other bytes for a page that is there/, 'proposed'],
  [/^Exists already; left as it was\.$/, 'existed'],
  [/^A person has worked on it: its text was kept/, 'kept'],
  [/^Galley was ended in the middle of it/, 'cutOff'],
  [/^A job is under way\. Stop it first/, 'jobFirst'],
  [/ exist in (?<folder>.+) already\. Overwrite them, skip them/, 'filesThere'],
  [/^(?<file>.+) exists already\. Name another file\.$/, 'fileThere'],
  [/^(?<file>.+) cannot be written \((?<code>\w+)\)\. Make room/, 'notWritten'],
  [/^"(?<path>.+)" is no whole path\./, 'wholePath'],
  [/^(?<path>.+) is not a whole path\./, 'wholePath'],
  [/^This is no regular expression: (?<why>.+)\.$/, 'noPattern'],
  [/^There is no (?<field>\{.+\}) in a pattern\. There are (?<known>.+)\.$/, 'noField'],
  [/^No page is in this batch\./, 'emptyBatch'],
  [/^The lists have been changed since/, 'listsChanged'],
  [/^This page has been saved from elsewhere/, 'pageChanged'],
  [/^This page has no scan\.$/, 'noScanHere'],
  [/^hyphens that only marked a line end$/, 'lineHyphens'],
  [/^characters without width$/, 'noWidth'],
  [/^what is read takes (?<n>\d+) characters or more$/, 'shortRead'],
  [/^a phrase takes (?<n>\d+) characters or more$/, 'shortPhrase'],
  [/^it stands under no list$/, 'noList'],
  [/^a list is one of (?<names>.+)$/, 'lists'],
  [/^write it as: (?<shape>.+)$/, 'writeAs'],
  [/^the two are the same$/, 'twice'],
  [/^Open the link that Galley printed when it was started/, 'noKey'],
  [/^Something went wrong inside Galley/, 'internal'],
];

/** A sentence of the server in the reader's language. */
export function said(sentence: string): string {
  if (i18next.language === 'en') return sentence;
  for (const [shape, key] of SENTENCES) {
    const found = shape.exec(sentence);
    if (found) return i18next.t(`said.${key}`, { ...found.groups, ...kindInWords(found.groups) });
  }
  return sentence;
}

/** What a file is, and what to do with it instead: named in the reader's language too. */
function kindInWords({ what, instead }: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return {
    ...(what !== undefined && { what: i18next.t(`fileKind.${what}`, { defaultValue: what }) }),
    ...(instead !== undefined && { instead: i18next.t(`instead.${instead}`, { defaultValue: `${instead}.` }) }),
  };
}

/** Why the server refused something: in the reader's language where it is known, else what kind of refusal it is before it. */
export function refusalInWords({ code, message }: Pick<GalleyError, 'code' | 'message'>): string {
  if (i18next.language === 'en') return message;
  const known = said(message);
  return known === message ? i18next.t(`refused.${code}`, { message }) : known;
}
