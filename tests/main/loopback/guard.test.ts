// The loopback door over a real socket: who may pass, and who may not.
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Loopback, listen } from '../../../src/main/loopback/listen.ts';

let door: Loopback;
let cookie = '';
const served: string[] = [];
const logged: unknown[] = [];

beforeAll(async () => {
  const serve = async (asked: Request): Promise<Response> => {
    served.push(`${asked.method} ${new URL(asked.url).pathname}`);
    return new Response('the desk');
  };
  door = await listen(serve, 0, (error) => logged.push(error));
  cookie = (await get(door.link)).headers['set-cookie']?.[0]?.split(';')[0] ?? '';
});
afterAll(() => door.close());

interface Reply {
  readonly status: number;
  readonly headers: NodeJS.Dict<string[]>;
  readonly text: string;
}

/** fetch sets Host, Origin and Cookie by its own rules; a plain socket sends what it is told. */
function ask(method: string, path: string, headers: Record<string, string> = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: door.port, method, path, headers: { cookie, ...headers } };
    const asked = request(options, (reply) => {
      let text = '';
      reply.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      reply.on('end', () =>
        resolve({
          status: reply.statusCode ?? 0,
          headers: reply.headersDistinct,
          text,
        }),
      );
    });
    asked.on('error', reject).end();
  });
}
const get = (link: string, headers: Record<string, string> = {}): Promise<Reply> => {
  const { pathname, search } = new URL(link, `http://127.0.0.1:${door.port}`);
  return ask('GET', pathname + search, headers);
};
const own = (): string => `http://127.0.0.1:${door.port}`;

describe('the printed link', () => {
  it('names its port, and lets a browser in once and for all', async () => {
    expect(door.link).toBe(`${own()}/?token=${new URL(door.link).searchParams.get('token')}`);
    const reply = await get(door.link, { cookie: '' });
    expect([reply.status, reply.headers['location']]).toEqual([303, ['/']]);
    expect(reply.headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^galley-${door.port}=[\\w-]{32}; Path=/; HttpOnly; SameSite=Strict$`),
    );
    expect((await get('/')).text).toBe('the desk');
  });

  it.each(['/', '/assets/x.js', '/?token=wrong', '/?token='])(
    'without its key there is nothing at %s',
    async (path) => {
      const reply = await get(path, { cookie: 'galley-1=x' });
      expect(reply.status).toBe(403);
      expect(reply.text).toContain('Open the link that Galley printed');
    },
  );

  it('without its key the API says so as an error of the API', async () => {
    const reply = await get('/api/pages', { cookie: '' });
    expect(reply.status).toBe(403);
    expect(JSON.parse(reply.text)).toMatchObject({ error: { code: 'forbidden' } });
  });

  it('takes neither a key that begins right nor one of another port', async () => {
    const [name, token] = cookie.split('=');
    expect((await get('/', { cookie: `${name}=${token?.slice(0, -1)}` })).status).toBe(403);
    expect((await get('/', { cookie: `galley-1=${token}` })).status).toBe(403);
    expect((await get('/', { cookie: `a=b; ${cookie}; c=d` })).status).toBe(200);
  });
});

describe('a request from elsewhere', () => {
  it.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', 'localhost.evil.example', '0.0.0.0'])(
    'is refused when it names the host "%s"',
    async (host) => {
      expect((await get('/', { host })).status).not.toBe(200);
      expect((await get(door.link, { host })).headers['set-cookie']).toBeUndefined();
    },
  );

  it('is refused without a word in the log when it is for no path', async () => {
    expect((await ask('OPTIONS', '*')).status).toBe(400);
    expect(logged).toEqual([]);
  });

  it('passes by the name localhost', async () => {
    expect((await get('/', { host: `localhost:${door.port}` })).status).toBe(200);
  });

  it.each([
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:3000' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
  ])('may not write: %o', async (headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const reply = await ask(method, '/api/pages', headers);
      expect(JSON.parse(reply.text)).toMatchObject({ error: { code: 'forbidden' } });
    }
    expect(served.filter((line) => !line.startsWith('GET'))).toEqual([]);
  });

  it('may not read either, when a browser says it is another site’s', async () => {
    expect((await get('/api/pages', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).status).toBe(403);
  });

  it('writes as the desk does', async () => {
    const reply = await ask('POST', '/api/pages', { origin: own(), 'sec-fetch-site': 'same-origin' });
    expect(reply.status).toBe(200);
  });
});

describe('the door', () => {
  it('says when a port is taken', async () => {
    const second = listen(
      async () => new Response(),
      door.port,
      () => undefined,
    );
    await expect(second).rejects.toThrow(`Port ${door.port} cannot be used: another program has it.`);
  });

  it('lets a request under way end before it closes', async () => {
    const slow = await listen(
      async () => {
        await new Promise((resolve) => setTimeout(resolve, 200));
        return new Response('in full');
      },
      0,
      () => undefined,
    );
    const token = new URL(slow.link).searchParams.get('token') ?? '';
    const reply = fetch(`http://127.0.0.1:${slow.port}/x`, { headers: { cookie: `galley-${slow.port}=${token}` } });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await slow.close();
    expect(await (await reply).text()).toBe('in full');
  });
});
