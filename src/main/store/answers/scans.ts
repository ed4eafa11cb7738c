// Answers about scans.
import { scanSettings } from '../../../contract/index.ts';
import type { Tables } from '../tables/index.ts';
import type { Archive, Write } from './answer.ts';

const KEY = 'scans';
/** A scan that is named like its page. */
const FRESH = { roots: [], pattern: '{name}' };

export function scanAnswers({ settings, pages, scanBoxes }: Tables, write: Write) {
  return {
    scanSettings: () => scanSettings.safeParse(settings.json(KEY)).data ?? FRESH,
    setScanSettings: (chosen) => write(() => settings.setJson(KEY, chosen)),
    scanBoxes(page) {
      pages.one(page);
      return scanBoxes.of(page);
    },
    setScanBox: (page, group, box) =>
      write(() => {
        pages.one(page);
        if (box === null) scanBoxes.drop(page, group);
        else scanBoxes.put(page, { ...box, group });
        return scanBoxes.of(page);
      }),
  } satisfies Partial<Archive>;
}
