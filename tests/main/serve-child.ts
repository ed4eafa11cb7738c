// Serves the archive named on the command line, prints its link, and goes on until it is killed.
import { serve } from '../../src/main/serve.ts';

const [archive = ''] = process.argv.slice(2);
const { link } = await serve({ archive, sample: false, port: 0, open: false, log: console.error });
process.stdout.write(link);
