import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../../src/engine/compose/index.ts';
import { account, balances, type Group, type Role } from '../../../../src/engine/page/index.ts';

interface GoldArticle {
  readonly kicker: string | null;
  readonly headline: string | null;
  readonly subheadline: string | null;
  readonly byline: string | null;
  readonly captions: readonly { readonly text: string; readonly credit: string | null }[];
  readonly jump: string | null;
}

const PAGES = ['000_4940673e0adfaaec', '002_747e97efc3b10b99', '003_9cea647fdc4eca3d'];

const gold = (page: string): readonly GoldArticle[] =>
  JSON.parse(readFileSync(new URL(`../../../fixtures/gold/${page}.gold.json`, import.meta.url), 'utf8')).articles;

const bare = (text: string | null): string => (text ?? '').replace(/\s+/gu, '');

const partOf = ({ blocks }: Group, ...roles: Role[]): string =>
  bare(
    roles
      .map((role) =>
        blocks
          .filter((block) => block.role === role)
          .map((block) => block.text)
          .join(''),
      )
      .join(''),
  );

describe.each(PAGES)('the gold page %s', (page) => {
  const raw = readFileSync(new URL(`../../../../seeds/${page}.txt`, import.meta.url), 'utf8');
  const composed = compose(raw).page;
  const articles = composed.groups.filter((group) => group.kind === 'article');

  it('has its articles, titles, bylines, captions and jumps', () => {
    expect(
      articles.map((group) => ({
        title: partOf(group, 'kicker', 'headline', 'subheadline'),
        byline: partOf(group, 'byline'),
        captions: partOf(group, 'caption', 'credit'),
        jump: partOf(group, 'jump'),
      })),
    ).toEqual(
      gold(page).map((article) => ({
        title: bare((article.kicker ?? '') + (article.headline ?? '') + (article.subheadline ?? '')),
        byline: bare(article.byline),
        captions: bare(article.captions.map(({ text, credit }) => text + (credit ?? '')).join('')),
        jump: bare(article.jump),
      })),
    );
  });

  it('loses and invents nothing', () => {
    expect(balances(account(raw, composed))).toBe(true);
  });
});
