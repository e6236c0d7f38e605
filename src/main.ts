import { type App, startApp } from './app.ts';
import { type Config, readConfig } from './kernel/config.ts';
import { ConfigError } from './kernel/config-error.ts';
import { tooOldNode } from './kernel/node-version.ts';
import { StartupError } from './kernel/startup-error.ts';

/** Ends the process with one clear sentence where the start failed for a reason a person can mend. */
function fail(error: unknown): never {
  const isForPeople = error instanceof ConfigError || error instanceof StartupError;
  console.error(isForPeople ? error.message : error);
  process.exit(1);
}

function greet({ url }: App, { playground }: Config): void {
  const pages = `
  ${url}/          what this is, in every language it is served in
  ${url}/graphql   the playground; clients send their queries here
`;
  const endpoint = `
  ${url}/graphql   clients send their queries here
`;
  console.log(`
対訳 Taiyaku is up.
${playground ? pages : endpoint}
Try first:

  curl -s ${url}/graphql -H 'Content-Type: application/json' -H 'Accept-Language: ja' \\
    -d '{"query":"{ meetings(first: 1) { nodes { title en: title(locale: en) } } }"}'

Stop it with Ctrl+C.
`);
}

// Taken before the start, which may outlast whoever asked for it.
const parent = process.ppid;

const tooOld = tooOldNode(process.versions.node);
if (tooOld !== null) fail(new StartupError(tooOld));

const config = (() => {
  try {
    return readConfig(process.env);
  } catch (error) {
    return fail(error);
  }
})();
const app = await startApp(config).catch(fail);
greet(app, config);

let isStopping = false;
function stop(): void {
  // A second one means that somebody does not want to wait.
  if (isStopping) process.exit(1);
  isStopping = true;
  app.stop().then(() => process.exit(0), fail);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);

// npm ends with SIGTERM without handing it on, and so it would leave the gateway behind, which holds port and database.
if (process.env.npm_lifecycle_event !== undefined) {
  setInterval(() => process.ppid !== parent && !isStopping && stop(), 500).unref();
}
