// Documents to set pages from: files of one paragraph per line, `# ` headline, `% ` subheadline, `@ ` byline, `## ` subhead,
// `| ` line of verse.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Paragraph {
  readonly role: 'paragraph' | 'subhead' | 'verse';
  readonly text: string;
}

export interface Document {
  readonly name: string;
  readonly title: string;
  readonly byline: string | undefined;
  readonly subheadline: string | undefined;
  readonly paragraphs: readonly Paragraph[];
}

/** All documents of a folder, by name; a file may hold several, each opened by its `# ` line. */
export function readDocuments(folder: string): Document[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .flatMap((name) => parse(name, readFileSync(join(folder, name), 'utf8')));
}

function parse(name: string, text: string): Document[] {
  return text
    .split(/^(?=# )/mu)
    .filter((part) => part.startsWith('# '))
    .map((part, at) => {
      const lines = part.split('\n').filter((line) => line.trim() !== '');
      return {
        name: `${name}/${at}`,
        title: lines[0]?.slice(2).trim() ?? '',
        byline: lines
          .find((line) => line.startsWith('@ '))
          ?.slice(2)
          .trim(),
        subheadline: lines
          .find((line) => line.startsWith('% '))
          ?.slice(2)
          .trim(),
        paragraphs: lines
          .slice(1)
          .filter((line) => !/^[@%] /u.test(line))
          .map(paragraphOf),
      };
    });
}

function paragraphOf(line: string): Paragraph {
  if (line.startsWith('## ')) return { role: 'subhead', text: line.slice(3).trim() };
  if (line.startsWith('| ')) return { role: 'verse', text: line.slice(2).trim() };
  return { role: 'paragraph', text: line.trim() };
}
