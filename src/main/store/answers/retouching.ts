// What is derived from a page, brought along where only texts of its blocks changed: the page costs little more than the change.
import type { CorrectedPage } from '../../../engine/index.ts';
import { articlesOf, readTolerant } from '../derived.ts';
import type { Retouched } from '../exchange.ts';
import { mayBeHead, printedEvidence } from '../printed.ts';
import type { Tables } from '../tables/index.ts';
import { indexing } from './indexing.ts';

/** @param text galley text of the whole page as it is now */
export function bringAlong(tables: Tables, page: number, { groups, blocks }: Retouched, text: string, at: string) {
  const { articles, pages, evidence } = tables;
  if (articles.update(page, articlesOf(groups))) pages.setTitle(page, articles.firstTitle(page), at);
  else pages.touch(page, at);
  if (tellsOfPage({ groups }, blocks)) evidence.replace(page, printedEvidence(readTolerant(text)));
  indexing(tables).exchanged(page, blocks, text);
}

const tellsOfPage = ({ groups }: CorrectedPage, blocks: ReadonlyMap<string, string>): boolean =>
  groups.some((group) => group.blocks.some((block) => blocks.has(block.id) && mayBeHead({ group, block })));
