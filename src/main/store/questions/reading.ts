// Questions about states, readers, and articles over several pages.
import type { Link, PageState, Part, Reader, Reading } from '../../../contract/index.ts';

export interface ReadingQuestions {
  readers(): Promise<readonly Reader[]>;
  /** Oldest first. @throws GalleyError `not-found` */
  readings(page: number): Promise<readonly Reading[]>;
  /** Brings a page to a state, on record under the present reader. The state it has already is no change. */
  setState(page: number, state: PageState): Promise<void>;
  /** The whole article that an article belongs to, in order; it alone where it is not linked. @throws GalleyError `not-found` */
  wholeArticle(article: string): Promise<readonly Part[]>;
  /** The whole articles, of more than one part, that have a part on a page. */
  linkedArticles(page: number): Promise<readonly (readonly Part[])[]>;
  /** Articles of a page with a jump that is not linked yet, and those on other pages that may be their partners. */
  openJumps(page: number): Promise<readonly OpenJump[]>;
  /** Links two articles; a partner that either had on that side is let go. */
  link(link: Link): Promise<void>;
  unlink(part: string): Promise<void>;
}

/** An article that goes on elsewhere, and the articles where it may. */
export interface OpenJump {
  readonly part: Part;
  readonly partners: readonly Part[];
}
