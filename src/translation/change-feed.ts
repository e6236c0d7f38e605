import { sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';

const CHANNEL = 'taiyaku_change';

/** Tells every gateway on this database that texts of these namespaces changed; sent when the transaction commits. */
export async function announceChange(
  db: Pick<NodePgDatabase, 'execute'>,
  namespaces: readonly string[],
): Promise<void> {
  if (namespaces.length === 0) return;
  const payload = namespaces.join(' ');
  // NOTIFY takes less than 8000 bytes.
  await db.execute(sql`select pg_notify(${CHANNEL}, ${payload.length < 7_000 ? payload : '*'})`);
}

/**
 * Calls `onChange` after every announced change, and once more after a lost connection has come back, because
 * changes may have been missed meanwhile.
 */
export class ChangeFeed {
  #client: pg.Client | null = null;
  #retry: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(
    private readonly connection: pg.ClientConfig,
    private readonly onChange: () => void,
  ) {}

  async open(): Promise<void> {
    const client = new pg.Client({ ...this.connection, keepAlive: true });
    client.on('notification', () => this.onChange());
    client.on('error', () => undefined);
    client.on('end', () => this.#reopenLater(client));
    this.#client = client;
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    await this.#client?.end().catch(() => undefined);
  }

  #reopenLater(client: pg.Client): void {
    if (this.#isClosed || client !== this.#client) return;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => {
      this.open().then(this.onChange, () => this.#reopenLater(this.#client as pg.Client));
    }, 1_000);
  }
}
