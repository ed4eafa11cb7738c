// Where an archive has gone that was moved: a note in its old place, so that nobody who opens it there begins an empty one.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { sync } from './sync.ts';

export const movedNote = (file: string): string => `${file}.moved.json`;

const note = z.object({ movedTo: z.string().min(1) });

/** Leaves the note at `file`; whatever was once noted at the new place is over. */
export function noteMove(file: string, to: string): void {
  rmSync(movedNote(to), { force: true });
  writeFileSync(movedNote(file), `${JSON.stringify({ movedTo: to, at: new Date().toISOString() }, null, 2)}\n`);
  sync(movedNote(file));
}

/** Where the archive went that was at `file`; null when it is there, or nothing tells of it. */
export function movedTo(file: string): string | null {
  if (existsSync(file) || !existsSync(movedNote(file))) return null;
  try {
    return note.parse(JSON.parse(readFileSync(movedNote(file), 'utf8'))).movedTo;
  } catch {
    return null;
  }
}

/** Moves that are followed one after another. */
const MOST = 20;

/** The archive's present place; `file` itself where it has not been moved, or is not where it went. */
export function placeNow(file: string): string {
  let place = file;
  for (let moves = 0; moves < MOST; moves += 1) place = movedTo(place) ?? place;
  return existsSync(place) ? place : file;
}
