// Runs Taiyaku in a checkout, after building what is missing or out of date. Plain JavaScript, so that also a Node that
// is too old gets to say so.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { outOfDate, ROOT } from './parts.js';

const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const isTooOld =
  engines.node.slice('>='.length).localeCompare(process.versions.node, 'en', { numeric: true }) > 0;
if (isTooOld) {
  console.error(
    `This is Node ${process.versions.node}, and Taiyaku runs on Node ${engines.node}: install that, and \`npm ci\` again.`,
  );
  process.exit(1);
}

const parent = process.ppid;
const startsGateway = [undefined, 'start'].includes(process.argv[2]);
const parts = outOfDate(startsGateway ? ['server', 'playground'] : ['server']);
if (parts.length > 0) {
  if (!existsSync(join(ROOT, 'node_modules/vite'))) {
    console.error('Taiyaku must be built first, which takes its development dependencies: run `npm ci`.');
    process.exit(1);
  }
  console.error(`Building ${parts.join(' and ')} …`);
  // What is printed on standard output belongs to the command.
  const { status } = spawnSync(process.execPath, [join(ROOT, 'scripts/build.js'), ...parts], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
  // npm has ended meanwhile: nobody waits for what would start now.
  if (process.ppid !== parent) process.exit(1);
}
await import(pathToFileURL(join(ROOT, 'dist/server/main.js')).href);
