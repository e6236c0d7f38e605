import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOSTILE_REQUESTS } from '../gateway/limits/hostile-documents.ts';
import { testDatabase } from '../support/database.ts';
import { MeasuredGateway, type Sent } from './measured-gateway.ts';
import { UNIQUE_REQUESTS } from './unique-requests.ts';

/** Small queries to send; the other kinds are shares of it. */
const QUERIES = Number(process.env.ENDURANCE_QUERIES ?? 20_000);
const CLIENTS = 6;
const HEAP_MIB = 256;
const BUILD = fileURLToPath(new URL('../../scripts/build.js', import.meta.url));

let database: Awaited<ReturnType<typeof testDatabase>>;
let gateway: MeasuredGateway;
beforeAll(async () => {
  execFileSync(process.execPath, [BUILD, '--stale', 'server'], { stdio: ['ignore', 'ignore', 'inherit'] });
  database = await testDatabase();
  gateway = await MeasuredGateway.start(HEAP_MIB, { DATABASE_URL: database.url });
});
afterAll(async () => {
  await gateway?.stop();
  await database?.close();
});

/** Sends so many requests, some at a time, and counts the answers by status. */
async function sendAll(count: number, at: (index: number) => Sent): Promise<Map<number, number>> {
  const statuses = new Map<number, number>();
  let next = 0;
  const client = async () => {
    while (next < count) {
      const index = next;
      next += 1;
      const { status = 0 } = await gateway.send(at(index));
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return statuses;
}

const mib = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MiB`;
const print = (line: string) => process.stdout.write(`${line}\n`);

it.each(UNIQUE_REQUESTS)(
  '$kind, each of which is new, leave the heap bounded',
  async ({ kind, share, at }) => {
    const count = Math.ceil(QUERIES * share);
    const before = await gateway.measure();
    const began = performance.now();
    const statuses = await sendAll(count, at);
    expect(gateway.isAlive).toBe(true);
    const { heap, resident, limit, cpuMs } = await gateway.measure();
    const seconds = (performance.now() - began) / 1_000;
    print(
      `${kind}: ${count} in ${seconds.toFixed(1)} s, ${((cpuMs - before.cpuMs) / count).toFixed(1)} ms of CPU each; ` +
        `heap ${mib(before.heap)} → ${mib(heap)} of ${mib(limit)}, resident ${mib(resident)}`,
    );
    // All are answered: refusals are 200 for a client that asks for application/json.
    expect([...statuses.keys()]).toEqual([200]);
    // A third of the heap for caches, and what the idle gateway takes; the rest is for requests in flight.
    expect(heap).toBeLessThan((3 / 4) * HEAP_MIB * 2 ** 20);
  },
  600_000,
);

it('what asks for the most work before it is answered or refused takes its time and no more', async () => {
  const idle = await idleCpu();
  const times: [number, string][] = [];
  for (const { kind, ...body } of HOSTILE_REQUESTS) {
    const before = await gateway.measure();
    const { status, text } = await gateway.send({ body });
    const { cpuMs } = await gateway.measure();
    const code = /"code":"(\w+)"/.exec(text)?.[1] ?? 'answered';
    times.push([cpuMs - before.cpuMs, `${kind}: ${status} ${code}`]);
    expect(gateway.isAlive, kind).toBe(true);
    expect(code, kind).not.toMatch(/INTERNAL|TIMEOUT|UNAVAILABLE/);
  }
  for (const [ms, line] of times.toSorted(([a], [b]) => b - a))
    print(`${(ms - idle).toFixed(0).padStart(5)} ms of CPU  ${line}`);
}, 600_000);

/** CPU of two measures in a row, which is that of collecting garbage. */
async function idleCpu(): Promise<number> {
  const before = await gateway.measure();
  return (await gateway.measure()).cpuMs - before.cpuMs;
}
