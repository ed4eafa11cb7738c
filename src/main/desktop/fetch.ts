// Fetches Electron's program for `npm run desktop`, by the script that Electron's own package has for that. It is the one thing
// that Galley ever fetches, and only when asked like this; where the program is here already, the script does nothing.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const PATIENCE = 15 * 60 * 1000;

const script = createRequire(import.meta.url).resolve('electron/install.js');
const { status, stderr } = spawnSync(process.execPath, [script], {
  stdio: ['ignore', 'ignore', 'pipe'],
  encoding: 'utf8',
  timeout: PATIENCE,
});

if (status !== 0) {
  const reason = stderr.split('\n').find((line) => /error/i.test(line)) ?? 'its host did not answer';
  process.stderr.write(
    `galley: Electron's program could not be fetched (${reason.trim()}); \`npm start\` opens the same desk in the browser.\n`,
  );
  process.exitCode = 1;
}
