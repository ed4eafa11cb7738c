// What both doors serve beside the API: the built desk, its policy, and nothing outside its folder.
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSite, type Serve } from '../../../src/main/api/site.ts';

const INDEX =
  '<meta name="csp-nonce" content="__CSP_NONCE__"><script type="module" src="/assets/main-1a2b.js"></script>';
let folder: string;
let serve: Serve;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-site-'));
  await mkdir(join(folder, 'renderer/assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'renderer/index.html'), INDEX);
  await writeFile(join(folder, 'renderer/assets/main-1a2b.js'), 'export {}');
  await symlink(join(folder, 'secret.txt'), join(folder, 'renderer/assets/link.txt'));
  const api = { fetch: async () => Response.json({ from: 'api' }) };
  serve = createSite(api, join(folder, 'renderer'));
});
afterAll(() => rm(folder, { recursive: true }));

const get = (path: string): Promise<Response> => serve(new Request(`http://127.0.0.1:1${path}`));

describe('the desk', () => {
  it('comes with a nonce of its own each time, and a policy that knows it', async () => {
    const nonces = new Set<string>();
    for (const path of ['/', '/index.html', '/']) {
      const reply = await get(path);
      const nonce = /content="([\w-]{24})"/.exec(await reply.text())?.[1] ?? '';
      const policy = reply.headers.get('content-security-policy') ?? '';
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}';`);
      expect(policy).toContain("default-src 'none'; script-src 'self';");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  it('lets only what has a hash in its name be kept', async () => {
    expect((await get('/assets/main-1a2b.js')).headers.get('cache-control')).toContain('immutable');
    for (const path of ['/', '/api/pages']) expect((await get(path)).headers.get('cache-control')).toBe('no-store');
  });

  it('names types, and lets no one guess them', async () => {
    const script = await get('/assets/main-1a2b.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    for (const path of ['/', '/assets/main-1a2b.js', '/api/pages', '/none']) {
      const { headers } = await get(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('strict-transport-security')).toBeNull();
    }
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e%5csecret.txt',
    '//secret.txt',
    '/assets/%00',
    '/%c0%ae%c0%ae/secret.txt',
    '/%',
    '/assets',
    '/assets/',
    '/assets/link.txt',
  ])('holds nothing at %s', async (path) => {
    const reply = await get(path);
    expect(reply.status).toBe(404);
    expect(await reply.text()).not.toContain('secret');
  });

  it('is not written to', async () => {
    const reply = await serve(new Request('http://127.0.0.1:1/index.html', { method: 'PUT', body: 'x' }));
    expect(reply.status).toBe(405);
  });

  it('leaves /api/ to the API', async () => {
    expect(await (await get('/api/pages')).json()).toEqual({ from: 'api' });
    expect((await get('/apis')).status).toBe(404);
  });
});
