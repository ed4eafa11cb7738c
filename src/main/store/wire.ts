// What goes between a thread and whoever asks it. Errors are carried with their code, so that a GalleyError stays one.
import { type ErrorCode, GalleyError } from '../../contract/index.ts';
import type { ArchiveOptions } from './archive.ts';

/** What the store's thread is started with. */
export interface Assignment {
  readonly file: string;
  readonly options: ArchiveOptions;
}

export interface Question {
  readonly id: number;
  readonly ask: string;
  readonly about: readonly unknown[];
}

/** Answers carry the id of their question; 0 says that the thread is ready. */
export type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: CarriedError };

interface CarriedError {
  readonly code: ErrorCode | null;
  readonly message: string;
  readonly detail?: unknown;
  readonly stack?: string;
}

export function pack(error: unknown): CarriedError {
  if (error instanceof GalleyError) return { code: error.code, message: error.message, detail: error.detail };
  if (!(error instanceof Error)) return { code: null, message: String(error) };
  return { code: null, message: error.message, ...(error.stack !== undefined && { stack: error.stack }) };
}

export function unpack({ code, message, detail, stack }: CarriedError): Error {
  if (code !== null) return new GalleyError(code, message, detail);
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
