import { type App, startApp } from './app.ts';
import { readConfig } from './kernel/config.ts';
import { ConfigError } from './kernel/config-error.ts';
import { tooOldNode } from './kernel/node-version.ts';
import { StartupError } from './storage/startup-error.ts';

/** Ends the process with one clear sentence where the start failed for a reason a person can mend. */
function fail(error: unknown): never {
  const isForPeople = error instanceof ConfigError || error instanceof StartupError;
  console.error(isForPeople ? error.message : error);
  process.exit(1);
}

function greet({ url }: App): void {
  console.log(`
対訳 Taiyaku is up.

  ${url}/          what this is, in English and Japanese
  ${url}/graphql   the playground; clients send their queries here

Try first:

  curl -s ${url}/graphql -H 'Content-Type: application/json' -H 'Accept-Language: ja' \\
    -d '{"query":"{ meetings(first: 1) { nodes { title en: title(locale: en) } } }"}'

Stop it with Ctrl+C.
`);
}

const tooOld = tooOldNode(process.versions.node);
if (tooOld !== null) fail(new StartupError(tooOld));

const app = await startApp(
  (() => {
    try {
      return readConfig(process.env);
    } catch (error) {
      return fail(error);
    }
  })(),
).catch(fail);
greet(app);

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // A second one means that somebody does not want to wait.
    if (isStopping) process.exit(1);
    isStopping = true;
    app.stop().then(() => process.exit(0), fail);
  });
}
