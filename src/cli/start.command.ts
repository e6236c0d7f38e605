import { parseArgs } from 'node:util';
import { type App, startApp } from '../app.ts';
import { type Config, readConfig } from '../kernel/config.ts';
import { logDestination } from '../kernel/log.ts';
import { CALL } from '../kernel/package-files.ts';
import type { Command } from './command.ts';

// Taken before the start, which may outlast whoever asked for it.
const parent = process.ppid;

/** Starts the gateway and serves until SIGINT or SIGTERM; requests in flight are finished. */
export const startCommand: Command = {
  summary: 'start the gateway (so does no command at all)',
  usage: `${CALL.command} start`,
  async run(args, { out }, env) {
    parseArgs({ args: [...args], options: {} });
    const config = readConfig(env);
    const app = await startApp(config, { logTo: logDestination(config.logFormat) });
    out(greeting(app, config));
    await shutdownSignal(env);
    await app.stop();
    // What a library keeps open must not keep the process.
    process.exit(0);
  },
};

function greeting({ url }: App, { playground, localesDir }: Config): string {
  const pages = `
  ${url}/          what this is, in every language it is served in
  ${url}/graphql   the playground; clients send their queries here
`;
  const endpoint = `
  ${url}/graphql   clients send their queries here
`;
  return `
対訳 Taiyaku is up, with the locale files in ${localesDir}.
${playground ? pages : endpoint}
Try first:

  curl -s ${url}/graphql -H 'Content-Type: application/json' -H 'Accept-Language: ja' \\
    -d '{"query":"{ meetings(first: 1) { nodes { title en: title(locale: en) } } }"}'

Stop it with Ctrl+C.
`;
}

/** Settles at the first signal; at the second, when somebody does not want to wait, the process ends. */
function shutdownSignal(env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve) => {
    let isStopping = false;
    const stop = () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
    // npm ends with SIGTERM without handing it on, and so it would leave the gateway behind, which holds port and database.
    if (env.npm_lifecycle_event !== undefined)
      setInterval(() => process.ppid !== parent && !isStopping && stop(), 500).unref();
  });
}
