// Opens the archive named on the command line in a process of its own and says how that went.
import { openArchive } from '../../../src/main/store/open.ts';

try {
  const store = await openArchive(process.argv[2] ?? '');
  const { readOnly } = await store.info();
  await store.close();
  process.stdout.write(readOnly === null ? 'opened' : `${readOnly.reason}: ${readOnly.message}`);
} catch (error) {
  process.stdout.write(error instanceof Error ? `${Reflect.get(error, 'code')}: ${error.message}` : String(error));
}
