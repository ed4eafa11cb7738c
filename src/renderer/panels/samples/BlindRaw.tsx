// The raw page beside a blind reading: the lines that the current block came from are tinted, and brought into sight where they
// are not.
import { useEffect, useMemo, useRef } from 'react';
import { align } from '../../../engine/align/index.ts';
import type { CorrectedPage } from '../../../engine/page/index.ts';

interface BlindRawProps {
  readonly raw: string;
  /** Lines of the current block, counted from 0. */
  readonly current: ReadonlySet<number>;
}

export function BlindRaw({ raw, current }: BlindRawProps) {
  const box = useRef<HTMLPreElement>(null);
  const lines = useMemo(() => raw.split('\n'), [raw]);
  useEffect(() => {
    if (current.size === 0) return;
    const shown = box.current?.querySelectorAll('.raw-current') ?? [];
    // The last first: where not all of them fit, the beginning is seen.
    for (const line of Array.from(shown).toReversed()) line.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    // Scrolled with the keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre ref={box} className="blind-raw" lang="zh-Hans" tabIndex={0}>
      {lines.map((line, at) => (
        // Raw lines never change.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={at} className={current.has(at) ? 'raw-current' : undefined}>
          {`${line}\n`}
        </span>
      ))}
    </pre>
  );
}

/** The raw lines, counted from 0, that a block's text came from. */
export function rawLinesOf(raw: string, page: CorrectedPage, block: string): ReadonlySet<number> {
  const offsets = Array.from(align(raw, page).origin.get(block) ?? [])
    .filter((offset) => offset >= 0)
    .toSorted((a, b) => a - b);
  const lines = new Set<number>();
  let [line, end] = [0, raw.indexOf('\n')];
  for (const offset of offsets) {
    while (end >= 0 && offset > end) [line, end] = [line + 1, raw.indexOf('\n', end + 1)];
    lines.add(line);
  }
  return lines;
}
