// Tables as CSV (RFC 4180), read as they come out of spreadsheets: with a byte-order mark or not, with commas, semicolons or tabs.

export interface CsvRow {
  /** Where it begins in the file, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows that are not empty, the header too. A quotation mark that is never closed takes the rest of the file. */
export function readCsv(text: string): CsvRow[] {
  const source = text.replace(/^\uFEFF/u, '').replace(/\r\n?/g, '\n');
  const separator = separatorOf(source);
  const rows: CsvRow[] = [];
  let [cells, cell, quoted, line, start]: [string[], string, boolean, number, number] = [[], '', false, 1, 1];
  const endRow = (): void => {
    cells.push(cell);
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: start, cells: cells.map((one) => one.trim()) });
    [cells, cell, start] = [[], '', line + 1];
  };
  for (let at = 0; at < source.length; at++) {
    const c = source.charAt(at);
    if (quoted && c === '"' && source.charAt(at + 1) === '"') {
      cell += c;
      at += 1;
    } else if (c === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (!quoted && c === separator) {
      cells.push(cell);
      cell = '';
    } else if (!quoted && c === '\n') {
      endRow();
      line += 1;
    } else {
      cell += c;
      if (c === '\n') line += 1;
    }
  }
  endRow();
  return rows;
}

/** Of the marks that may part cells, the one that the first line has most of. */
function separatorOf(source: string): string {
  const [first = ''] = source.split('\n', 1);
  const counted = [',', ';', '\t'].map((mark) => ({ mark, n: first.split(mark).length }));
  return counted.reduce((best, one) => (one.n > best.n ? one : best)).mark;
}

/** Rows as CSV with a byte-order mark, without which spreadsheets take UTF-8 for something else. */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
}

function writeCell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",;\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
