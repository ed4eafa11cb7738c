// Paths that a person names at the desk: whole ones, for the desk knows no folder that they could begin in.
import { isAbsolute, normalize } from 'node:path';
import { GalleyError } from '../../contract/index.ts';

/** @throws GalleyError `bad-request` */
export function wholePath(named: string): string {
  const path = named.trim();
  if (isAbsolute(path) && !path.includes('\0')) return normalize(path);
  throw new GalleyError('bad-request', `"${named}" is no whole path. Name it from the root of the disk on.`);
}
