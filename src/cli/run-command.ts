import { readFile } from 'node:fs/promises';
import { inspect } from 'node:util';
import { ConfigError } from '../kernel/config-error.ts';
import { readLocales } from '../kernel/locale-folders.ts';
import { CALL, packageFile } from '../kernel/package-files.ts';
import { StartupError } from '../kernel/startup-error.ts';
import { copyFirstLocales } from '../translation/files/first-locales.ts';
import { type Command, type CommandOutput, UsageError } from './command.ts';
import { editorLocale } from './editor-locale.ts';
import { toFailure } from './failure.ts';
import { readImportMessages } from './import-messages.ts';

/** The commands by name. Each is loaded when it is called, so that none waits for what another is made of. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start.command.ts')).startCommand,
  import: async () => (await import('./import.command.ts')).importCommand,
  locales: async () => (await import('./locales.command.ts')).localesCommand,
  history: async () => (await import('./history.command.ts')).historyCommand,
  revert: async () => (await import('./history.command.ts')).revertCommand,
  confirm: async () => (await import('./history.command.ts')).confirmCommand,
  schema: async () => (await import('./schema.command.ts')).schemaCommand,
};

const output: CommandOutput = { out: console.log, err: console.error };

async function help(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const lines = commands.map(({ summary, usage }) => `  ${usage}\n      ${summary}`);
  return `Usage: ${CALL.command} [COMMAND] …\n\n${lines.join('\n\n')}

  --help, --version

Settings come from the environment: see "Configure" in the README.\n`;
}

async function version(): Promise<string> {
  return JSON.parse(await readFile(packageFile('package.json'), 'utf8')).version;
}

/** Runs the command that the first argument names, or starts the gateway where there is none; gives the exit code. */
export async function runCommand(
  [name = 'start', ...args]: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  if (name === 'help' || name === '--help' || name === '-h') {
    output.out(await help());
    return 0;
  }
  if (name === '--version' || name === '-v') {
    output.out(await version());
    return 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    output.err(`There is no command "${name}".\n\n${await help()}`);
    return 2;
  }
  const command = await load();
  if (args.includes('--help')) {
    output.out(`Usage: ${command.usage}\n${command.summary}`);
    return 0;
  }
  return run(command, args, env);
}

async function run(command: Command, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  try {
    const copied = await copyFirstLocales(env.LOCALES_DIR || undefined);
    if (copied !== null) output.err(`Copied the locale files that Taiyaku comes with to ${copied}.`);
    return await command.run(args, output, env);
  } catch (error) {
    const isUsage =
      error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
    const label = error instanceof UsageError ? error.label : 'Usage:';
    if (isUsage) output.err(`${(error as Error).message}\n${label} ${command.usage}`);
    else if (error instanceof ConfigError || error instanceof StartupError) output.err(error.message);
    else output.err(await explain(error, env));
    return isUsage ? 2 : 1;
  }
}

/** The sentence of what an operator can mend, in the language of the terminal; of a fault of ours, its stack. */
async function explain(error: unknown, env: NodeJS.ProcessEnv): Promise<string> {
  const failure = toFailure(error);
  if (failure === null) return inspect(error);
  // The locale files of the operator may be what cannot be read.
  const shipped = packageFile('locales');
  const locales = readLocales(shipped, 'en');
  const messages = await readImportMessages(shipped, locales, editorLocale(env, locales));
  return messages.format(`failures.${failure.code}`, { reason: failure.reason });
}
