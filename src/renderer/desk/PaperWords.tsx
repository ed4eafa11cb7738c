// A few words of a paper among the desk's own: in their language, with the quotation marks of that language.
import { langOf } from './language.ts';

export const PaperWords = ({ text }: { readonly text: string }) => (
  <span className="paper-words" lang={langOf(text)}>
    {text}
  </span>
);
