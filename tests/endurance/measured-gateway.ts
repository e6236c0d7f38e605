import { type ChildProcess, spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));
const REPORT = new URL('report-memory.js', import.meta.url).href;

/** Memory in bytes, the heap after a collection; `cpuMs` is the time of all threads since the process began. */
export interface Measures {
  readonly heap: number;
  readonly resident: number;
  readonly limit: number;
  readonly cpuMs: number;
}

export interface Sent {
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Received {
  readonly status: number | undefined;
  readonly text: string;
}

/** The built gateway in a process of its own, with a heap of so many MiB. */
export class MeasuredGateway {
  readonly #child: ChildProcess;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #url: string;

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.#url = url;
  }

  static async start(heapMib: number, env: Readonly<Record<string, string>>): Promise<MeasuredGateway> {
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${heapMib}`, '--expose-gc', '--import', REPORT, MAIN],
      {
        cwd: ROOT,
        env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'error', ...env },
        stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      },
    );
    const url = await new Promise<string>((resolve, reject) => {
      let told = '';
      child.stdout?.on('data', (data) => {
        told += data;
        const found = /http:\/\/[\d.]+:\d+/.exec(told)?.[0];
        if (found !== undefined) resolve(found);
      });
      child.once('exit', () => reject(new Error(`The gateway did not start: ${told}`)));
    });
    return new MeasuredGateway(child, url);
  }

  /** False as soon as the process has ended, by itself or by a signal such as that of V8 without memory. */
  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  measure(): Promise<Measures> {
    return new Promise((resolve, reject) => {
      this.#child.once('message', ({ cpu, ...memory }: Measures & { cpu: NodeJS.CpuUsage }) =>
        resolve({ ...memory, cpuMs: (cpu.user + cpu.system) / 1_000 }),
      );
      this.#child.send({}, (error) => error && reject(error));
    });
  }

  /** Sends an operation; rejects where the gateway is gone. */
  send({ body, headers }: Sent): Promise<Received> {
    return new Promise((resolve, reject) => {
      const sent = request(`${this.#url}/graphql`, {
        method: 'POST',
        agent: this.#agent,
        headers: { 'content-type': 'application/json', ...headers },
      });
      sent.on('response', (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode, text }));
        response.on('error', reject);
      });
      sent.on('error', reject).end(JSON.stringify(body));
    });
  }

  async stop(): Promise<void> {
    this.#agent.destroy();
    if (!this.isAlive) return;
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGTERM');
    await ended;
  }
}
