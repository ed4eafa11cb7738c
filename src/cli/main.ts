// Entry of the command line, as a checkout runs it and as it is built.
import { run } from './run.ts';
import { processTerminal } from './streams.ts';

// `npm run galley` and `npm start` go to the checkout's folder first; the paths that a reader types are meant from where they are.
const { INIT_CWD: typedIn, npm_lifecycle_event: script } = process.env;
if (typedIn !== undefined && (script === 'galley' || script === 'start')) process.chdir(typedIn);

process.exitCode = await run(process.argv.slice(2), processTerminal());
