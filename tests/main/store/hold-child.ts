// Opens the archive named on the command line, with a page in it, and keeps it open until it is killed.
import { openArchive } from '../../../src/main/store/open.ts';
import { newPage } from './pages.ts';

const store = await openArchive(process.argv[2] ?? '');
await store.addPage(newPage('一'));
process.stdout.write('open');
