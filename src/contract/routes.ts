// Every call of the API, once: method, path, what goes in, what comes out. Server and client are both made from this list.
import { z } from 'zod';
import {
  archiveInfo,
  article,
  draft,
  exportFormat,
  exportUnit,
  importOutcome,
  pageData,
  pageDetail,
  pageRow,
  revision,
  verdict,
  verdictKind,
} from './schemas.ts';

type Method = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
const nothing = z.object({});

/** `:page` in a path is a page id. Query values arrive as strings. A `raw` body or reply is bytes, not JSON. */
export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly query: z.ZodType;
  readonly body: z.ZodType | 'raw';
  readonly reply: z.ZodType | 'raw';
}

type Given = Partial<Route> & Pick<Route, 'method' | 'path'>;
type Filled<R extends Given> = R &
  Omit<{ query: typeof nothing; body: typeof nothing; reply: typeof nothing }, keyof R>;

/** Fills in what a route leaves out; a type-level identity, so that names stay literal. */
const route = <const R extends Given>(r: R): Filled<R> => ({ query: nothing, body: nothing, reply: nothing, ...r });

export const routes = {
  archive: route({ method: 'GET', path: '/api/archive', reply: archiveInfo }),
  setReader: route({
    method: 'PUT',
    path: '/api/reader',
    body: z.object({ name: z.string().trim().min(1).max(100) }),
    reply: archiveInfo,
  }),
  /** Puts the five sample pages into an empty archive. */
  addSample: route({ method: 'POST', path: '/api/sample', reply: z.array(importOutcome) }),
  pages: route({ method: 'GET', path: '/api/pages', reply: z.array(pageRow) }),
  /** Imports one file: the body is its bytes. `encoding` says what they are where the guess was wrong. */
  importPage: route({
    method: 'POST',
    path: '/api/pages',
    query: z.object({ name: z.string().min(1).max(500), encoding: z.string().max(40).optional() }),
    body: 'raw',
    reply: importOutcome,
  }),
  page: route({ method: 'GET', path: '/api/pages/:page', reply: pageDetail }),
  /** The raw page, byte for byte as it was imported. */
  rawBytes: route({ method: 'GET', path: '/api/pages/:page/raw', reply: 'raw' }),
  setPageData: route({ method: 'PATCH', path: '/api/pages/:page', body: pageData.exactPartial(), reply: pageRow }),
  /** Keeps unsaved work. Refused as `stale` when `base` is not the page's newest revision. */
  saveDraft: route({
    method: 'PUT',
    path: '/api/pages/:page/draft',
    body: draft.pick({ text: true, base: true }),
    reply: draft.pick({ savedAt: true }),
  }),
  dropDraft: route({ method: 'DELETE', path: '/api/pages/:page/draft' }),
  revisions: route({ method: 'GET', path: '/api/pages/:page/revisions', reply: z.array(revision) }),
  /** Makes a revision of the text, drops the draft. Text equal to the parent makes none. `done` moves the state on. */
  saveRevision: route({
    method: 'POST',
    path: '/api/pages/:page/revisions',
    body: z.object({ text: z.string(), base: z.number().int(), done: z.boolean() }),
    reply: pageRow.extend({ revision: z.number().int() }),
  }),
  /** Records what a person decided on a flag, or takes it back. */
  setVerdict: route({
    method: 'PUT',
    path: '/api/pages/:page/verdicts',
    body: z.object({
      fingerprint: verdict.shape.fingerprint,
      rule: verdict.shape.rule,
      verdict: verdictKind.nullable(),
    }),
    reply: z.array(verdict),
  }),
  articles: route({ method: 'GET', path: '/api/pages/:page/articles', reply: z.array(article) }),
  /** One page as a file: json, or its text. */
  exportPage: route({
    method: 'GET',
    path: '/api/pages/:page/export',
    query: z.object({ format: exportFormat }),
    reply: 'raw',
  }),
  /** The whole archive as a zip of files. */
  exportArchive: route({
    method: 'GET',
    path: '/api/export',
    query: z.object({ format: exportFormat, per: exportUnit.optional() }),
    reply: 'raw',
  }),
} as const;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
export type QueryOf<N extends RouteName> = z.output<Routes[N]['query']>;
export type BodyOf<N extends RouteName> = Routes[N]['body'] extends z.ZodType
  ? z.output<Routes[N]['body']>
  : Uint8Array<ArrayBuffer>;
export type ReplyOf<N extends RouteName> = Routes[N]['reply'] extends z.ZodType
  ? z.output<Routes[N]['reply']>
  : Response;
