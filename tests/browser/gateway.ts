import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../../src/app.ts';
import { readConfig } from '../../src/kernel/config.ts';

/** A gateway to look at. */
export interface Gateway {
  /** Its origin: `http://127.0.0.1:4000`. */
  readonly origin: string;
  stop(): Promise<void>;
}

/** The gateway that `GATEWAY_URL` names, which is left running; else one of its own with the sample record. */
export async function startGateway(): Promise<Gateway> {
  const url = process.env.GATEWAY_URL;
  if (url) return { origin: new URL(url).origin, stop: async () => {} };
  const dataDir = await mkdtemp(join(tmpdir(), 'taiyaku-browser-'));
  const app = await startApp({ ...readConfig({}), port: 0, dataDir, logLevel: 'warn' });
  return {
    origin: app.url,
    async stop() {
      await app.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
