// Batch acceptance: a random sample, read blind, and what it says of the batch.
import { z } from 'zod';
import { pageId } from './ids.ts';
import { pageFilter } from './page-list.ts';

const sampleError = z.object({
  /** The block in the blind reader's text; null for what is nowhere in it. */
  block: z.string().nullable(),
  title: z.boolean(),
  number: z.boolean(),
  /** What the batch has, and what the blind reader has. */
  before: z.string(),
  after: z.string(),
  /** Points by the counting rule, before the limits that hold for a whole issue. */
  points: z.number(),
  /** False once a person has said that the batch is right here. */
  counts: z.boolean(),
});
export type SampleError = z.infer<typeof sampleError>;

export const samplePage = z.object({
  page: pageId,
  /** Its file at import, with the folders. */
  name: z.string(),
  position: z.number().int(),
  reader: z.string().nullable(),
  at: z.iso.datetime().nullable(),
  characters: z.number().int().nullable(),
  /** Null until it has been read. */
  errors: z.array(sampleError).nullable(),
});
export type SamplePage = z.infer<typeof samplePage>;

/** What the pages read so far say. `advice`: what the interval allows to say of the batch. */
const sampleResult = z.object({
  read: z.number().int(),
  characters: z.number().int(),
  errors: z.number().int(),
  points: z.number(),
  per10000: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  advice: z.enum(['accept', 'return', 'read-more']),
});
export type SampleResult = z.infer<typeof sampleResult>;

export const sample = z.object({
  id: z.number().int(),
  batch: pageFilter,
  /** Pages of the batch when the sample was drawn. */
  pages: z.number().int(),
  seed: z.number().int(),
  /** Errors per 10,000 characters that are accepted. */
  bar: z.number(),
  drawnBy: z.string(),
  drawnAt: z.iso.datetime(),
  verdict: z.enum(['accepted', 'returned']).nullable(),
  settledBy: z.string().nullable(),
  settledAt: z.iso.datetime().nullable(),
  drawn: z.array(samplePage),
  result: sampleResult,
});
export type Sample = z.infer<typeof sample>;

export const newSample = z.object({
  batch: pageFilter,
  /** Pages to draw. */
  size: z.number().int().min(1).max(10_000),
  bar: z.number().positive().max(10_000).default(3),
  /** Left out, it is drawn. The same seed over the same pages draws the same sample. */
  seed: z.number().int().min(0).max(0xffff_ffff).optional(),
});
export type NewSample = z.infer<typeof newSample>;

/** A page as a blind reader gets it: nobody's corrections, no flags. */
export const blindPage = z.object({
  page: pageId,
  name: z.string(),
  raw: z.string(),
  /** Galley text as the engine composed it. */
  composed: z.string(),
  /** What the blind reader has made of it so far; null at first. */
  text: z.string().nullable(),
});
export type BlindPage = z.infer<typeof blindPage>;
