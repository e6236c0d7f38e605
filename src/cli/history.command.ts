import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { readConfig } from '../kernel/config.ts';
import { readLocales } from '../kernel/locale-folders.ts';
import { CALL, packageFile } from '../kernel/package-files.ts';
import { ADDRESS_RULES } from '../records/address-rules.ts';
import type { Database } from '../storage/database.ts';
import { openDatabase } from '../storage/open-database.ts';
import {
  confirmText,
  readHistory,
  revertText,
  type TextRevision,
} from '../translation/changes/text-history.ts';
import { syncLocaleFiles } from '../translation/files/sync-locale-files.ts';
import type { LocaleFileMessages } from '../translation/serving/locale-file-messages.ts';
import type { TextAddress } from '../translation/texts/address.ts';
import type { ChangeAuthor } from '../translation/texts/texts-lock.ts';
import { type Command, type CommandOutput, UsageError } from './command.ts';
import { readLocaleFileMessages } from './locale-file-messages.ts';

const ADDRESS = 'NAMESPACE KEY LOCALE';

interface Task {
  readonly address: TextAddress;
  readonly values: { readonly json?: boolean; readonly first?: string; readonly to?: string };
  readonly database: Database;
  readonly messages: LocaleFileMessages;
  readonly author: ChangeAuthor;
  readonly output: CommandOutput;
}

/** Shows who changed a text, when, by which door, and what it said. */
export const historyCommand = command({
  summary: 'show the changes of a text, the newest first: when, by which door, whose, and what it said then',
  usage: `${CALL.command} history ${ADDRESS} [--first N] [--json]`,
  async run({ address, values, database, messages, output }) {
    const first = wholeNumber(values.first ?? '20', messages);
    const revisions = await readHistory(database.db, address, first);
    if (values.json) output.out(JSON.stringify(revisions, null, 2));
    else if (revisions.length === 0) output.out(messages.format('history.none', toParams(address)));
    else for (const revision of revisions) output.out(toLine(revision, messages));
    return revisions.length === 0 ? 1 : 0;
  },
});

/** Gives a text back the words it had. */
export const revertCommand = command({
  summary: 'give a text the words it had at a revision, or before its last change',
  usage: `${CALL.command} revert ${ADDRESS} [--to REVISION]`,
  async run({ address, values, database, messages, author, output }) {
    const to = values.to === undefined ? null : wholeNumber(values.to, messages);
    const reverted = await revertText(database.db, address, to, author);
    const back = reverted?.value === null ? 'history.revertedToNothing' : 'history.reverted';
    const key = reverted === null ? 'history.noRevision' : back;
    output.out(
      messages.format(key, {
        ...toParams(address),
        revision: reverted?.revision,
        value: reverted?.value ?? '',
      }),
    );
    return reverted === null ? 1 : 0;
  },
});

/** Says of a translation that it is right although its original has changed. */
export const confirmCommand = command({
  summary: 'say of a STALE translation, or one that needs review, that it is right as it is',
  usage: `${CALL.command} confirm ${ADDRESS}`,
  async run({ address, database, messages, author, output }) {
    const isConfirmed = await confirmText(database.db, address, author);
    output.out(
      messages.format(isConfirmed ? 'history.confirmed' : 'history.nothingToConfirm', toParams(address)),
    );
    return isConfirmed ? 0 : 1;
  },
});

/** A command on one text: it opens the database, and afterwards brings the locale files in step. */
function command({
  summary,
  usage,
  run,
}: Pick<Command, 'summary' | 'usage'> & { run(task: Task): Promise<number> }): Command {
  return {
    summary,
    usage,
    async run(args, output, env) {
      const config = readConfig(env);
      const { localesDir, localesVersion: version, defaultLocale } = config;
      const locales = readLocales(localesDir, defaultLocale);
      const messages = await readLocaleFileMessages(localesDir, locales, env);
      const { address, values } = readArguments(args, messages);
      const database = await openDatabase({
        ...{ url: config.databaseUrl, directUrl: config.databaseDirectUrl, dataDir: config.dataDir },
        ...{ migrationsFolder: packageFile('migrations'), log: { info: () => undefined, warn: output.err } },
      });
      try {
        const files = { db: database.db, localesDir, locales, rules: ADDRESS_RULES, version };
        // What translators have saved is part of the history.
        await syncLocaleFiles(files);
        const author: ChangeAuthor = { door: 'CLI', actor: userInfo().username };
        const code = await run({ address, values, database, messages, author, output });
        await syncLocaleFiles(files, { namespaces: [address.namespace] });
        return code;
      } finally {
        await database.close();
      }
    },
  };
}

function readArguments(args: readonly string[], messages: LocaleFileMessages) {
  const misused = (key: string) => new UsageError(messages.format(key), messages.format('usage.usage'));
  const given = parseOrNull(args);
  if (given === null) throw misused('usage.option');
  const [namespace, key, locale, ...more] = given.positionals;
  if (namespace === undefined || key === undefined || locale === undefined || more.length > 0)
    throw misused('usage.address');
  return { address: { namespace, key, locale }, values: given.values };
}

function parseOrNull(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, first: { type: 'string' }, to: { type: 'string' } },
    });
  } catch {
    return null;
  }
}

function wholeNumber(text: string, messages: LocaleFileMessages): number {
  if (!/^\d{1,15}$/.test(text))
    throw new UsageError(messages.format('usage.number', { text }), messages.format('usage.usage'));
  return Number(text);
}

function toLine(
  { revision, changedAt, door, actor, document, value, note }: TextRevision,
  messages: LocaleFileMessages,
): string {
  const who = [actor, document, note].filter((part) => part !== null).join(', ');
  const words =
    value === null ? messages.format('history.deleted') : messages.format('history.words', { value });
  return `${revision}  ${changedAt.toISOString()}  ${door}  ${who}  ${words}`;
}

function toParams({ namespace, key, locale }: TextAddress) {
  return { address: `${namespace} · ${key} · ${locale}` };
}
