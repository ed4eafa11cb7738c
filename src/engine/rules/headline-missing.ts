// Articles without a headline.
import { TITLE_ROLES } from '../page/index.ts';
import { findingOn, type Rule } from './rule.ts';

/** A page's stray paragraph is no article yet. */
const SHORTEST = 60;

export const headlineMissing: Rule = {
  id: 'headline-missing',
  title: 'Headline missing',
  severity: 'info',
  subject: 'layout',
  about:
    'An article has no headline, though others on the page do: it may stand with another article, or the article may go on from another page.',
  examples: [],
  check({ page }) {
    const articles = page.groups.filter(({ kind }) => kind === 'article');
    const titled = articles.filter(({ blocks }) =>
      blocks.some(({ role }) => role !== 'subhead' && TITLE_ROLES.has(role)),
    );
    if (titled.length === 0) return [];
    return articles.flatMap((group) => {
      const length = group.blocks.reduce((sum, { text }) => sum + text.length, 0);
      if (titled.includes(group) || group.incomplete === true || length < SHORTEST) return [];
      return [findingOn(group.id, 0.7, 'The article has no headline.')];
    });
  },
};
