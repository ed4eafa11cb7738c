// Opens the archive named on the command line in a process of its own and says how that went.
import { openArchive } from '../../../src/main/store/open.ts';

try {
  const store = await openArchive(process.argv[2] ?? '');
  await store.close();
  process.stdout.write('opened');
} catch (error) {
  process.stdout.write(error instanceof Error ? `${Reflect.get(error, 'code')}: ${error.message}` : String(error));
}
