// A few finds in their words, under one another; each leads to its place.
import type { InContext } from '../../../contract/index.ts';
import { hashOf } from '../../app/route.ts';

export function Contexts({ contexts }: { readonly contexts: readonly InContext[] }) {
  return (
    <ul className="contexts" lang="zh-Hans">
      {contexts.map(({ page, block, start, before, text, after }) => (
        <li key={`${page} ${block} ${start}`}>
          <a className="words" href={hashOf({ at: 'page', page, block })}>
            <span className="before">{before}</span>
            <mark>{text}</mark>
            {after}
          </a>
        </li>
      ))}
    </ul>
  );
}
