import { randomUUID } from 'node:crypto';
import { Socket } from 'node:net';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import type { Db } from '../../storage/db.ts';
import { prepareSession } from '../../storage/session.ts';
import { indexTexts } from '../text-index/index-texts.ts';

const CHANNEL = 'taiyaku_change';
/** NOTIFY takes less than 8000 bytes. */
const MAX_PAYLOAD_BYTES = 7_000;
const REOPEN_AFTER_MS = 1_000;
/** The pause before a feed that receives nothing tries again: a pooler may have gone by then. */
const TRY_AGAIN_MS = 30_000;
/** The interval at which the feed notifies itself; each notification must be back by the next. */
const PULSE_MS = 2_500;

/** The namespaces whose texts changed; `*` where they are too many to say, or not known. */
export type ChangedNamespaces = '*' | readonly string[];

/**
 * Brings the index in step with the texts of these namespaces, and notifies every gateway on this database that they
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

/** The connection of a feed, and its callbacks. */
export interface ChangeFeedSettings {
  /** The connection to listen on: the server's own, for a pooler passes no notification on. */
  readonly connection: pg.ClientConfig;
  /** The pool that everything else is asked through: what is announced there must be received here. */
  readonly db: Pick<Db, 'execute'>;
  /** Called after every announced change, and with `*` where changes may have been missed. */
  readonly onChange: (namespaces: ChangedNamespaces, isIndexed: boolean) => void;
  /** Called once when the feed turns out to receive nothing although its connection is there. */
  readonly onSubscriptionLost?: () => void;
}

/**
 * Receives every announced change. It notifies itself through the pool with each pulse, so that a connection that is
 * dead, or a pooler's, is found out within two of them: five seconds.
 */
export class ChangeFeed {
  readonly #settings: ChangeFeedSettings;
  readonly #channel = `taiyaku_pulse_${randomUUID().replaceAll('-', '')}`;
  #client: pg.Client | null = null;
  #retry: NodeJS.Timeout | undefined;
  #isClosed = false;
  #isSubscribed = false;
  #hasLostSubscription = false;
  #sent = 0;
  #received = 0;
  #isSending = false;
  #isAnswered = true;
  #onReceived: () => void = () => undefined;

  constructor(settings: ChangeFeedSettings) {
    this.#settings = settings;
  }

  /**
   * Resolves when it listens, or has found out that it receives nothing; throws where the database cannot be reached.
   */
  async open(): Promise<void> {
    const socket = new Socket();
    const client = new pg.Client({ ...this.#settings.connection, stream: () => socket });
    this.#client = client;
    client.on('notification', (message) => this.#receive(message));
    client.on('error', () => undefined);
    try {
      await client.connect();
      await prepareSession(client);
      await client.query(`listen ${CHANNEL}; listen ${this.#channel}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    let pulse: NodeJS.Timeout | undefined;
    let hasEnded = false;
    client.on('end', () => {
      hasEnded = true;
      clearInterval(pulse);
      this.#isSubscribed = false;
      this.#onReceived();
      this.#reopenLater();
    });
    const isReceiving = await this.#receivesOwnPulse();
    if (hasEnded) return;
    if (!isReceiving) return this.#hangUp(socket);
    this.#isSubscribed = true;
    this.#hasLostSubscription = false;
    this.#isAnswered = true;
    pulse = setInterval(() => this.#beat(client, socket), PULSE_MS);
  }

  /**
   * True while every change is received; while it is false, nothing may be remembered that a change would take back.
   */
  get isSubscribed(): boolean {
    return this.#isSubscribed;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    await this.#client?.end().catch(() => undefined);
  }

  #receive({ channel, payload }: pg.Notification): void {
    if (channel === this.#channel) {
      this.#received = Number(payload);
      this.#onReceived();
      return;
    }
    const { namespaces, isIndexed } = toChange(payload);
    this.#settings.onChange(namespaces, isIndexed);
  }

  async #receivesOwnPulse(): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#received = this.#sent;
    this.#onReceived = resolve;
    await this.#sendPulse();
    const late = setTimeout(resolve, PULSE_MS);
    if (this.#received < this.#sent) await promise;
    clearTimeout(late);
    this.#onReceived = () => undefined;
    return this.#received === this.#sent;
  }

  /** Sends one pulse. Where the pool has no connection to spare, none is sent, and nothing is found out. */
  async #sendPulse(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    const beat = this.#sent + 1;
    try {
      await this.#settings.db.execute(sql`select pg_notify(${this.#channel}, ${String(beat)})`);
      this.#sent = beat;
    } catch {
      // Whoever needs the pool reports its trouble.
    }
    this.#isSending = false;
  }

  #beat(client: pg.Client, socket: Socket): void {
    if (this.#received < this.#sent || !this.#isAnswered) {
      this.#hangUp(socket);
    } else if (this.#isSending) {
      // The pool is busy or away; whether this connection lives is found out on itself.
      this.#isAnswered = false;
      client.query('select').then(
        () => {
          this.#isAnswered = true;
        },
        () => undefined,
      );
    } else {
      void this.#sendPulse();
    }
  }

  /**
   * Ends the connection, which opens it anew; a feed that receives nothing on a new connection reports it once, and
   * waits longer.
   */
  #hangUp(socket: Socket): void {
    const wasSubscribed = this.#isSubscribed;
    this.#isSubscribed = false;
    if (!wasSubscribed && !this.#hasLostSubscription) {
      this.#hasLostSubscription = true;
      this.#settings.onSubscriptionLost?.();
    }
    socket.destroy();
  }

  #reopenLater(): void {
    if (this.#isClosed) return;
    this.#retry = setTimeout(
      () => {
        this.open().then(
          () => this.#settings.onChange('*', true),
          () => this.#reopenLater(),
        );
      },
      this.#hasLostSubscription ? TRY_AGAIN_MS : REOPEN_AFTER_MS,
    );
  }
}

/** The announced change: by `announceChange` a list, by the triggers on the texts `{"unindexed": …}`; else anything. */
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
