// What a writing child said it did, held against what is in the archive.
import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Archive } from '../../../src/main/store/archive.ts';
import { startChild } from './crash-rounds.ts';

export interface PageText {
  readonly page: number;
  readonly base: number;
  readonly text: string;
}

export type Write =
  | { readonly kind: 'page'; readonly text: string }
  | ({ readonly kind: 'draft' | 'revision' } & PageText)
  | { readonly kind: 'replace'; readonly texts: readonly PageText[] }
  | { readonly kind: 'backup'; readonly target: string };

export interface Done {
  readonly write: Write;
  /** The page added, or the newest revision after the write, or the operation. */
  readonly id: number;
}

/** What a child wrote: acknowledged writes in order, and the one it was in the middle of. */
export interface Written {
  readonly done: readonly Done[];
  readonly begun: Write | null;
}

export const backupFolder = (file: string): string => `${file}.backups`;

/** All backups that carry a backup's name, whether their child could say so or not. */
export const backupsOf = (file: string): readonly string[] =>
  readdirSync(backupFolder(file))
    .filter((name) => name.endsWith('.galley'))
    .map((name) => join(backupFolder(file), name));

/** Starts a child that tells what it does in `log`, a file: a pipe can be full when the child is killed. */
export function startWriting(file: string, log: string, seed: string, most = Infinity): ChildProcess {
  const out = openSync(log, 'w');
  const child = startChild('write-child.ts', import.meta.url, [file, seed, String(most)], ['ignore', out, 'inherit']);
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
export function expectAllThere(archive: Archive, { done, begun }: Written): void {
  const now = new Map<number, { text: string; draft: string | null }>();
  for (const { write, id } of done) {
    switch (write.kind) {
      case 'page':
        expect(new TextDecoder().decode(archive.rawBytes(id))).toBe(write.text);
        now.set(id, { text: write.text, draft: null });
        break;
      case 'revision':
        expect(archive.revisionText(write.page, id)).toBe(write.text);
        now.set(write.page, { text: write.text, draft: null });
        break;
      case 'draft':
        now.set(write.page, { text: now.get(write.page)?.text ?? '', draft: write.text });
        break;
      case 'replace':
        for (const { page, text } of write.texts) now.set(page, { text, draft: null });
        break;
      case 'backup':
        expect(existsSync(write.target)).toBe(true);
    }
  }
  const found = new Map(Array.from(now.keys(), (page) => [page, stateOf(archive, page)]));
  const after = begun === null ? now : new Map([...now, ...changedBy(begun, now)]);
  expect([now, after]).toContainEqual(found);
}

function stateOf(archive: Archive, page: number): { text: string; draft: string | null } {
  const { corrected, draft } = archive.page(page);
  return { text: corrected, draft: draft?.text ?? null };
}

/** How pages are once a write has been made. */
function changedBy(write: Write, now: ReadonlyMap<number, { text: string }>) {
  if (write.kind === 'draft') {
    return new Map([[write.page, { text: now.get(write.page)?.text ?? '', draft: write.text }]]);
  }
  const texts = write.kind === 'revision' ? [write] : write.kind === 'replace' ? write.texts : [];
  return new Map(texts.map(({ page, text }) => [page, { text, draft: null }]));
}
