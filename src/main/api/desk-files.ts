// Serves the built desk from its folder, and nothing outside that folder.
import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { contentPolicy } from './policy.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
};

/** Stands in `index.html` where the nonce of a page view belongs. */
const NONCE_PLACE = /__CSP_NONCE__/g;

/** @returns an answer for any GET; 404 for what the folder does not hold. */
export function deskFiles(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'only GET');
    const { pathname } = new URL(request.url);
    const file = locate(folder, pathname === '/' ? '/index.html' : pathname);
    const bytes = file === null ? null : await readWithin(folder, file);
    if (file === null || bytes === null) return plain(404, 'not found');
    if (pathname === '/' || pathname === '/index.html') return indexPage(bytes);
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    // The build puts a hash of the content into every name under /assets/.
    const cache = pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store';
    return new Response(bytes, { headers: { 'content-type': type, 'cache-control': cache } });
  };
}

function indexPage(bytes: Uint8Array): Response {
  const nonce = randomBytes(18).toString('base64url');
  const html = new TextDecoder().decode(bytes).replace(NONCE_PLACE, nonce);
  return new Response(html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': contentPolicy(nonce) },
  });
}

/** The file a path names, or null when it leads out of the folder or is no path at all. */
function locate(folder: string, pathname: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (/[\0\\]/.test(path)) return null;
  const file = join(folder, path);
  return isWithin(folder, file) ? file : null;
}

const isWithin = (folder: string, file: string): boolean =>
  file.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** Null for what is not there, is no file, or is a link that leads out. */
async function readWithin(folder: string, file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const real = await realpath(file);
    return isWithin(await realpath(folder), real) ? new Uint8Array(await readFile(real)) : null;
  } catch {
    return null;
  }
}

const plain = (status: number, text: string): Response =>
  new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
