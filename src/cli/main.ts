import { ConfigError } from '../kernel/config-error.ts';
import { tooOldNode } from '../kernel/node-version.ts';
import { StartupError } from '../kernel/startup-error.ts';
import { type Command, UsageError } from './command.ts';
import { importCommand } from './import.command.ts';
import { localesCommand } from './locales.command.ts';
import { schemaCommand } from './schema.command.ts';

const COMMANDS: readonly Command[] = [importCommand, localesCommand, schemaCommand];

function help(): string {
  const lines = COMMANDS.map(({ summary, usage }) => `  ${usage}\n      ${summary}`);
  return `Usage: npm run taiyaku -- COMMAND …\n\n${lines.join('\n\n')}\n`;
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) {
    const isAsked = name === undefined || name === 'help' || name === '--help';
    console[isAsked ? 'log' : 'error'](isAsked ? help() : `There is no command "${name}".\n\n${help()}`);
    return isAsked ? 0 : 2;
  }
  if (args.includes('--help')) {
    console.log(`Usage: ${command.usage}\n${command.summary}`);
    return 0;
  }
  try {
    const tooOld = tooOldNode(process.versions.node);
    if (tooOld !== null) throw new StartupError(tooOld);
    return await command.run(args, { out: console.log, err: console.error }, process.env);
  } catch (error) {
    const isUsage =
      error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
    const label = error instanceof UsageError ? error.label : 'Usage:';
    if (isUsage) console.error(`${(error as Error).message}\n${label} ${command.usage}`);
    else if (error instanceof ConfigError || error instanceof StartupError) console.error(error.message);
    else console.error(error);
    return isUsage ? 2 : 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
