import { Socket } from 'node:net';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import type { Db } from '../../storage/db.ts';
import { indexTexts } from '../text-index/index-texts.ts';

const CHANNEL = 'taiyaku_change';
/** NOTIFY takes less than 8000 bytes. */
const MAX_PAYLOAD_BYTES = 7_000;
const REOPEN_AFTER_MS = 1_000;
/** How often the other end is asked whether it is there; it must have answered by the next time. */
const ASK_AGAIN_MS = 5_000;

/** The namespaces whose texts changed; `*` where they are too many to say, or not known. */
export type ChangedNamespaces = '*' | readonly string[];

/**
 * Brings the index in step with the texts of these namespaces, and tells every gateway on this database that they
 * changed; sent when the transaction commits.
 */
export async function announceChange(
  db: Pick<Db, 'execute' | 'insert'>,
  namespaces: readonly string[],
): Promise<void> {
  if (namespaces.length === 0) return;
  await indexTexts(db, namespaces);
  const payload = JSON.stringify(namespaces);
  const isShort = Buffer.byteLength(payload) < MAX_PAYLOAD_BYTES;
  await db.execute(sql`select pg_notify(${CHANNEL}, ${isShort ? payload : '*'})`);
}

/**
 * Calls `onChange` after every announced change, and with `*` after a lost connection has come back, because changes
 * may have been missed meanwhile.
 */
export class ChangeFeed {
  #client: pg.Client | null = null;
  #retry: NodeJS.Timeout | undefined;
  #isClosed = false;

  #isListening = false;

  constructor(
    private readonly connection: pg.ClientConfig,
    private readonly onChange: (namespaces: ChangedNamespaces, isIndexed: boolean) => void,
  ) {}

  /** Resolves when it listens; throws where the database cannot be reached. */
  async open(): Promise<void> {
    const socket = new Socket();
    const client = new pg.Client({ ...this.connection, stream: () => socket });
    this.#client = client;
    client.on('notification', ({ payload }) => {
      const { namespaces, isIndexed } = toChange(payload);
      this.onChange(namespaces, isIndexed);
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    const pulse = hangUpWhenSilent(client, socket);
    this.#isListening = true;
    client.on('end', () => {
      clearInterval(pulse);
      this.#isListening = false;
      this.#reopenLater();
    });
  }

  /** Whether every change is told; while it is not, nothing may be relied on that a change would take back. */
  get isListening(): boolean {
    return this.#isListening;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    await this.#client?.end().catch(() => undefined);
  }

  #reopenLater(): void {
    if (this.#isClosed) return;
    this.#retry = setTimeout(() => {
      this.open().then(
        () => this.onChange('*', true),
        () => this.#reopenLater(),
      );
    }, REOPEN_AFTER_MS);
  }
}

/** Who only listens is not told that the other end is gone: for minutes by the system's own means. */
function hangUpWhenSilent(client: pg.Client, socket: Socket): NodeJS.Timeout {
  let isAnswered = true;
  return setInterval(() => {
    if (!isAnswered) return void socket.destroy();
    isAnswered = false;
    client.query('select').then(
      () => {
        isAnswered = true;
      },
      () => undefined,
    );
  }, ASK_AGAIN_MS);
}

/** What was announced: by `announceChange` a list, by the triggers on the texts `{"unindexed": …}`; else anything. */
function toChange(payload: string | undefined): { namespaces: ChangedNamespaces; isIndexed: boolean } {
  const announced = parseOrNull(payload ?? '');
  if (Array.isArray(announced)) return { namespaces: announced, isIndexed: true };
  const unindexed = (announced as { unindexed?: unknown } | null)?.unindexed;
  const namespaces = Array.isArray(unindexed) ? unindexed : '*';
  return { namespaces, isIndexed: unindexed === undefined };
}

function parseOrNull(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
