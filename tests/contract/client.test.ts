import { describe, expect, it } from 'vitest';
import { createClient, GalleyError } from '../../src/contract/index.ts';

const answering =
  (status: number, body: unknown, seen: string[] = []) =>
  async (input: string, init?: RequestInit): Promise<Response> => {
    seen.push(`${init?.method ?? 'GET'} ${input}`);
    return Response.json(body, { status });
  };

describe('the client', () => {
  it('fills in the page and the query', async () => {
    const seen: string[] = [];
    const call = createClient(answering(200, { name: 'a', outcome: 'added', page: 1, reason: null, notes: [] }, seen));
    await call('importPage', { query: { name: '一版 a.txt' }, body: new Uint8Array([1]) });
    expect(seen).toEqual(['POST /api/pages?name=%E4%B8%80%E7%89%88+a.txt']);
    const drop = createClient(answering(200, {}, seen), 'http://127.0.0.1:9');
    await drop('dropDraft', { page: 7 });
    expect(seen[1]).toBe('DELETE http://127.0.0.1:9/api/pages/7/draft');
  });

  it('throws what the server says', async () => {
    const call = createClient(answering(409, { error: { code: 'stale', message: 'the page has moved on' } }));
    const error: unknown = await call('pages').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GalleyError);
    expect(error).toMatchObject({ code: 'stale', message: 'the page has moved on' });
  });

  it('refuses an answer of the wrong shape', async () => {
    await expect(createClient(answering(200, [{ id: 'x' }]))('pages')).rejects.toThrow();
    await expect(createClient(answering(502, 'gateway'))('pages')).rejects.toThrow('502');
  });
});
