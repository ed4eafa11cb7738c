// Trains the join model and writes its weights: npm run train [-- FOLDER of further documents …]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIRST_PASS, SECOND_PASS, type WeightFile } from '../../src/engine/compose/model.ts';
import { readDocuments } from './texts.ts';
import { makePages, train } from './train.ts';

const here = import.meta.dirname;
const folders = process.argv.slice(2);
const documents = [join(here, 'texts'), ...folders].flatMap(readDocuments);
const { first, second } = train(makePages(documents));
const file = join(here, '../../src/engine/compose/weights.json');
const lay = (weights: WeightFile): string =>
  Object.entries(weights)
    .map(([name, entries]) => `    ${JSON.stringify(name)}: ${JSON.stringify(entries)}`)
    .join(',\n');
writeFileSync(
  file,
  `{\n  "first": {\n${lay(FIRST_PASS.save(first))}\n  },\n  "second": {\n${lay(SECOND_PASS.save(second))}\n  }\n}\n`,
);
console.log(`${documents.length} documents, ${folders.length} further folders: ${file}`);
