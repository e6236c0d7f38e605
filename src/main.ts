#!/usr/bin/env node
import { nodeVersionProblem } from './kernel/node-version.ts';

const tooOld = nodeVersionProblem(process.versions.node);
if (tooOld !== null) {
  console.error(tooOld);
  process.exit(1);
}
process.setSourceMapsEnabled(true);
// Not before: packages may need a newer Node when they are loaded.
const { runCommand } = await import('./cli/run-command.ts');
process.exitCode = await runCommand(process.argv.slice(2), process.env);
