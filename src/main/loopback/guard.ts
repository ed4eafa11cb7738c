// Who may pass the loopback door: a browser on this machine that came by the printed link, and no page of another origin in it.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { GalleyError } from '../../contract/index.ts';
import { errorReply } from '../api/errors.ts';
import { withPolicy } from '../api/policy.ts';
import type { Serve } from '../api/site.ts';

export interface Guard {
  /** Shown once to the person who starts the program; opening it lets a browser in. */
  readonly link: string;
  readonly serve: Serve;
}

/** Puts the guards before `serve`; every request passes them, files as well as API. */
export function guard(serve: Serve, port: number): Guard {
  const token = randomBytes(24).toString('base64url');
  const cookie = `galley-${port}`;
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  return {
    link: `http://127.0.0.1:${port}/?token=${token}`,
    serve: async (request) => {
      const host = request.headers.get('host') ?? '';
      if (!hosts.has(host)) return refuse(request, 'This server answers to its own address only.');
      const { pathname, searchParams } = new URL(request.url);
      const shown = searchParams.get('token');
      if (pathname === '/' && shown !== null && same(shown, token)) return admit(cookie, token);
      if (!same(cookieOf(request, cookie), token)) return refuse(request, NO_TOKEN);
      if (isForeign(request, `http://${host}`)) return refuse(request, 'The request comes from another site.');
      return serve(request);
    },
  };
}

const NO_TOKEN = 'Open the link that Galley printed when it was started: it carries the key to this desk.';

/** Takes the token out of the address bar and leaves it where scripts and other sites cannot read it. */
function admit(cookie: string, token: string): Response {
  const value = `${cookie}=${token}; Path=/; HttpOnly; SameSite=Strict`;
  return new Response(null, {
    status: 303,
    headers: { location: '/', 'set-cookie': value, 'cache-control': 'no-store' },
  });
}

/** Browsers say where a request comes from; a program that says nothing holds the cookie and may pass. */
function isForeign(request: Request, origin: string): boolean {
  const from = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  const writes = request.method !== 'GET' && request.method !== 'HEAD';
  if (writes) return (from !== null && from !== origin) || (site !== null && site !== 'same-origin');
  const navigates = request.headers.get('sec-fetch-mode') === 'navigate';
  return site !== null && site !== 'same-origin' && site !== 'none' && !navigates;
}

function refuse(request: Request, reason: string): Response {
  const toApi = new URL(request.url).pathname.startsWith('/api/');
  const plain = { status: 403, headers: { 'content-type': 'text/plain; charset=utf-8' } };
  return withPolicy(
    toApi ? errorReply(new GalleyError('forbidden', reason), () => undefined) : new Response(`${reason}\n`, plain),
  );
}

function cookieOf(request: Request, name: string): string {
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, ...value] = pair.trim().split('=');
    if (key === name) return value.join('=');
  }
  return '';
}

/** Compares without telling by its time how much is right. */
function same(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
