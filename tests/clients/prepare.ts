import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { writeDocumentedFiles } from './documented-code.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the gateway takes queries: `http://127.0.0.1:40123/graphql`. */
    graphqlUrl: string;
  }
}

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SCHEMA = join(ROOT, 'schema/schema.graphql');
const run = promisify(execFile);

/** Starts the gateway as a process of its own, writes down what the guide shows, and lets every tool generate its code. */
export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'taiyaku-clients-'));
  const { url, stop } = await startGateway(dataDir);
  const stopAll = async () => {
    await stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const graphqlUrl = `${url}/graphql`;
    project.provide('graphqlUrl', graphqlUrl);
    await writeDocumentedFiles(join(ROOT, 'docs/front-ends.md'), HERE);
    const tool = async (name: string, ...args: string[]) => {
      const command = join(HERE, 'node_modules/.bin', name);
      await run(command, args, { cwd: HERE, env: { ...process.env, GRAPHQL_URL: graphqlUrl } }).catch(
        ({ stdout, stderr }: { stdout: string; stderr: string }) => {
          throw new Error(`${name} ${args.join(' ')}\n${stdout}${stderr}`);
        },
      );
    };
    await tool('graphql-codegen', '--config', 'codegen.ts');
    await tool('relay-compiler', 'relay.config.json');
    await tool('gql.tada', 'generate-schema', graphqlUrl, '--output', 'schema.graphql');
    await tool('gql.tada', 'generate-output');
    await tool('genql', '--endpoint', graphqlUrl, '--output', 'src/generated/genql', '--esm');
  } catch (error) {
    await stopAll();
    throw error;
  }
  return stopAll;
}

/** The gateway with the sample record and a database of its own. */
async function startGateway(dataDir: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const main = ['--import', 'tsx', 'src/main.ts'];
  const env = { ...process.env, PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, main, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    url: await addressOf(child),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The address that the gateway's first words name. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let written = '';
    child.stdout?.on('data', (data) => {
      written += data;
      const url = /http:\/\/[\d.]+:\d+/.exec(written)?.[0];
      if (url !== undefined) resolve(url);
    });
    child.once('close', () => reject(new Error('The gateway did not start.')));
  });
}

/** The schema in the repository. */
export const repositorySchema = (): Promise<string> => readFile(SCHEMA, 'utf8');
