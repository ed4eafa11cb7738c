// Articles over several pages.
import { z } from 'zod';
import { link, linkProposal, pageFilter, part } from '../schemas/index.ts';
import { route } from './route.ts';

export const linksRoutes = {
  /** The whole articles that have a part on this page: each a list of its parts, in order. */
  linkedArticles: route({ method: 'GET', path: '/api/pages/:page/links', reply: z.array(z.array(part)) }),
  /** Partners that are likely for the unlinked jumps of this page. */
  pageLinkProposals: route({ method: 'GET', path: '/api/pages/:page/link-proposals', reply: z.array(linkProposal) }),
  /** The same for the pages that a filter names. */
  linkProposals: route({ method: 'GET', path: '/api/link-proposals', query: pageFilter, reply: z.array(linkProposal) }),
  /** Links articles; a partner that either had on that side is let go. The reply is the whole article. */
  linkArticles: route({ method: 'PUT', path: '/api/links', body: link, reply: z.array(part) }),
  /** Takes the link after an article away. */
  unlinkArticle: route({ method: 'DELETE', path: '/api/links', query: link.pick({ part: true }) }),
} as const;
