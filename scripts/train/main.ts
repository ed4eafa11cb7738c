// Trains the join model and writes its weights: npm run train [-- FOLDER of further documents …]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAR, FIRST_PASS, FOLLOWS, SECOND_PASS, type WeightFile } from '../../src/engine/compose/model.ts';
import { readDocuments } from './texts.ts';
import { train } from './train.ts';

const here = import.meta.dirname;
const folders = process.argv.slice(2);
const documents = [join(here, 'texts'), ...folders].flatMap(readDocuments);
const weights = train(documents);
const lay = (file: WeightFile): string =>
  Object.entries(file)
    .map(([name, entries]) => `    ${JSON.stringify(name)}: ${JSON.stringify(entries)}`)
    .join(',\n');
const parts = [
  ['first', FIRST_PASS.save(weights.first)],
  ['second', SECOND_PASS.save(weights.second)],
  ['follows', FOLLOWS.save(weights.follows)],
  ['far', FAR.save(weights.far)],
] as const;
const text = parts.map(([name, file]) => `  ${JSON.stringify(name)}: {\n${lay(file)}\n  }`).join(',\n');
const to = join(here, '../../src/engine/compose/weights.json');
writeFileSync(to, `{\n${text}\n}\n`);
console.log(`${documents.length} documents, ${folders.length} further folders: ${to}`);
