#!/usr/bin/env node
// The door of the command line. It parses on any Node since 12, so that an old one gets a sentence instead of a crash.
import fs from 'fs';

var needed = [22, 14];
var running = process.versions.node.split('.').map(Number);

if (running[0] < needed[0] || (running[0] === needed[0] && running[1] < needed[1])) {
  process.stderr.write(
    'galley: Galley needs Node ' +
      needed.join('.') +
      ' or newer, and this is Node ' +
      process.versions.node +
      '; in a checkout, `npm run -s galley -- …` brings its own.\n',
  );
  process.exitCode = 2;
} else {
  // A checkout runs its sources, which need no build; an installed package has only what was built.
  var source = new URL('../src/cli/main.ts', import.meta.url);
  import(fs.existsSync(source) ? source.href : new URL('../out/main/cli.js', import.meta.url).href).catch(
    function (error) {
      process.stderr.write('galley: ' + error.message + '\n');
      process.exitCode = 1;
    },
  );
}
