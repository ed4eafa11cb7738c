// What a writing child said it did, held against what is in the archive.
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Store } from '../../../src/main/store/store.ts';

export type Write =
  | { readonly kind: 'page'; readonly text: string }
  | { readonly kind: 'draft' | 'revision'; readonly page: number; readonly base: number; readonly text: string };

export interface Done {
  readonly write: Write;
  /** The page added, or the newest revision after the write. */
  readonly id: number;
}

/** What a child wrote: acknowledged writes in order, and the one it was in the middle of. */
export interface Written {
  readonly done: readonly Done[];
  readonly begun: Write | null;
}

const script = fileURLToPath(new URL('write-child.ts', import.meta.url));

/** Starts a child that tells what it does in `log`, a file: a pipe can be full when the child is killed. */
export function startWriting(file: string, log: string, seed: string, most = Infinity): ChildProcess {
  const out = openSync(log, 'w');
  const child = spawn(process.execPath, [script, file, seed, String(most)], { stdio: ['ignore', out, 'inherit'] });
  closeSync(out);
  return child;
}

/** What the log of an ended child says. */
export const writtenIn = (log: string): Written => read(readFileSync(log, 'utf8'));

function read(said: string): Written {
  const done: Done[] = [];
  let begun: Write | null = null;
  // The last piece is empty, or a line that the kill cut off.
  for (const line of said.split('\n').slice(0, -1)) {
    const told: { begun: Write } | { done: Write; id: number } = JSON.parse(line);
    if ('begun' in told) begun = told.begun;
    else {
      done.push({ write: told.done, id: told.id });
      begun = null;
    }
  }
  return { done, begun };
}

/** Every acknowledged write is there; the one under way is there as a whole or not at all. */
export async function expectAllThere(store: Store, { done, begun }: Written): Promise<void> {
  const drafts = new Map<number, string | null>();
  for (const { write, id } of done) {
    if (write.kind === 'page') {
      expect(new TextDecoder().decode(await store.rawBytes(id))).toBe(write.text);
      drafts.set(id, null);
    } else if (write.kind === 'revision') {
      expect(await store.revisionText(write.page, id)).toBe(write.text);
      drafts.set(write.page, null);
    } else drafts.set(write.page, write.text);
  }
  const under = begun && begun.kind !== 'page' ? begun : null;
  for (const [page, draft] of drafts) {
    const found = (await store.page(page)).draft?.text ?? null;
    const allowed = under?.page === page ? [draft, under.kind === 'draft' ? under.text : null] : [draft];
    expect(allowed).toContain(found);
  }
}
