// What the desktop door decides by itself, without Electron.
import { expect, it } from 'vitest';
import { answerWith, isHome, namedArchive } from '../../../src/main/desktop/answer.ts';

it.each([
  ['galley://desk/', true],
  ['galley://desk/#/page/3', true],
  ['galley://desk', true],
  ['galley://other/', false],
  ['galley://desk.evil.example/', false],
  ['galley://user@desk:1/', false],
  ['https://desk/', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  ['desk', false],
])('the window may be at %s: %s', (address, may) => {
  expect(isHome(address)).toBe(may);
});

it('answers for the desk, and for no other host of its scheme', async () => {
  const answer = answerWith(async (request) => new Response(new URL(request.url).pathname));
  expect(await (await answer(new Request('galley://desk/api/pages?x=1'))).text()).toBe('/api/pages');
  expect((await answer(new Request('galley://elsewhere/api/pages'))).status).toBe(404);
});

it.each([
  [['electron', '.', '--archive=/a b/c.galley'], '/a b/c.galley'],
  [['electron', '.'], null],
  [['electron', '.', '--archive=a', '--archive=b'], 'b'],
])('from %j it opens %j', (args, archive) => {
  expect(namedArchive(args)).toBe(archive);
});
