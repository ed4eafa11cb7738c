// The blocks of a page, each a field that is as tall as its text. Enter cuts a block in two, Backspace at its start joins it onto
// the one before; ↑ and ↓ go on into the next.
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block, CorrectedPage } from '../../../engine/page/index.ts';
import { cutAt, joinedUp, readGroups, withText } from './blind-text.ts';

interface BlindBlocksProps {
  readonly page: CorrectedPage;
  readonly onChange: (page: CorrectedPage) => void;
  /** The keys are in a block now. */
  readonly onEnter: (block: string) => void;
}

/** Where the cursor belongs once the page is drawn. */
interface Cursor {
  readonly block: string;
  readonly at: number;
}

export function BlindBlocks({ page, onChange, onEnter }: BlindBlocksProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const cursor = useRef<Cursor | null>(null);
  useEffect(() => {
    if (!cursor.current) return;
    const { block, at } = cursor.current;
    cursor.current = null;
    const field = box.current?.querySelector<HTMLTextAreaElement>(`[data-block="${block}"]`);
    field?.focus();
    field?.setSelectionRange(at, at);
  });
  return (
    <div ref={box} className="blind-blocks" lang="zh-Hans">
      {readGroups(page).map(({ id, kind, blocks }) => (
        <div key={id} className={`blind-group blind-${kind}`}>
          {blocks.map((block) => (
            <textarea
              key={block.id}
              rows={1}
              data-block={block.id}
              className={`blind-block role-${block.role}`}
              aria-label={t(`role.${block.role}`)}
              spellCheck={false}
              value={block.text}
              onFocus={() => onEnter(block.id)}
              onChange={({ target }) => onChange(withText(page, block, target.value))}
              onKeyDown={(event) => {
                const next = edited(page, block, event, cursor);
                if (next) onChange(next);
                else walk(event);
              }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

/** The page after a key that cuts or joins blocks; null for every other key. */
function edited(
  page: CorrectedPage,
  block: Block,
  event: KeyboardEvent<HTMLTextAreaElement>,
  cursor: RefObject<Cursor | null>,
): CorrectedPage | null {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const { selectionStart, selectionEnd } = event.currentTarget;
  if (selectionStart !== selectionEnd) return null;
  if (event.key === 'Enter') {
    event.preventDefault();
    const cut = cutAt(page, block, selectionStart);
    if (cut) cursor.current = { block: cut.into, at: 0 };
    return cut?.page ?? null;
  }
  if (event.key !== 'Backspace' || selectionStart > 0) return null;
  const joined = joinedUp(page, block.id);
  if (!joined) return null;
  event.preventDefault();
  cursor.current = { block: joined.into, at: joined.at };
  return joined.page;
}

/** ↑ at the start and ↓ at the end of a block go on into its neighbour. */
function walk(event: KeyboardEvent<HTMLTextAreaElement>): void {
  const { selectionStart, value } = event.currentTarget;
  const step =
    event.key === 'ArrowUp' && selectionStart === 0
      ? -1
      : event.key === 'ArrowDown' && selectionStart === value.length
        ? 1
        : 0;
  if (step === 0 || event.nativeEvent.isComposing) return;
  const fields = Array.from(event.currentTarget.closest('.blind-blocks')?.querySelectorAll('textarea') ?? []);
  const next = fields[fields.indexOf(event.currentTarget) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  const at = step < 0 ? next.value.length : 0;
  next.setSelectionRange(at, at);
}
