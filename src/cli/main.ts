// Entry of the command line, as a checkout runs it and as it is built.
import { run } from './run.ts';
import { processTerminal } from './streams.ts';

// `npm run galley` and `npm start` go to the checkout's folder first; the paths that a reader types are meant from where they are.
// A script of another package means its own folder.
const { INIT_CWD: typedIn, npm_lifecycle_event: script, npm_package_name: owner } = process.env;
if (typedIn !== undefined && owner === 'galley' && (script === 'galley' || script === 'start')) process.chdir(typedIn);

process.exitCode = await run(process.argv.slice(2), processTerminal());
