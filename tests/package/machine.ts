import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The environment as it is outside of npm scripts and tests, for what reaches the registry. */
export const machineEnv: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || /^(npm_|VITEST|NODE_ENV$|NODE_OPTIONS$)/i.test(name) ? [] : [[name, value]],
  ),
);

/** PATH as it is outside of npm scripts, with this Node before any other. */
export function plainPath(folderOfNode: string): string {
  const others = (process.env.PATH ?? '').split(delimiter);
  return [folderOfNode, ...others.filter((folder) => !folder.includes('node_modules'))].join(delimiter);
}

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, with nothing of npm's in its environment. */
export async function run(
  [command, ...args]: readonly [string, ...string[]],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<Run> {
  try {
    const { stdout, stderr } = await promisify(execFile)(command, args, {
      ...options,
      maxBuffer: 64 * 1024 * 1024,
    });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as { code?: unknown } & Partial<Run>;
    if (typeof code !== 'number') throw error;
    return { code, stdout, stderr };
  }
}

/** Runs a program that must succeed; gives what it prints. */
export async function output(
  command: readonly [string, ...string[]],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<string> {
  const { code, stdout, stderr } = await run(command, options);
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}:\n${stdout}\n${stderr}`);
  return stdout;
}

/** Every file below a folder, with its size and when it was written. */
export async function filesIn(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { size, mtimeMs } = await stat(path);
    files.set(path, `${size} ${mtimeMs}`);
  }
  return files;
}

/** The title of the first meeting in Japanese, asked as a client does. */
export async function firstTitle(url: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'ja' },
    body: JSON.stringify({ query: '{ meetings(first: 1) { nodes { title } } }' }),
  });
  const { data } = (await response.json()) as { data: { meetings: { nodes: { title: string }[] } } };
  return data.meetings.nodes[0]?.title ?? '';
}

/** The languages that a gateway's pages of documentation are in for a reader of Japanese. */
export function japaneseDocuments(url: string): Promise<(string | null)[]> {
  const pages = ['docs', 'docs/front-ends', 'docs/schema', 'docs/architecture'];
  return Promise.all(
    pages.map(async (page) => {
      const { ok, headers } = await fetch(`${url}/${page}?locale=ja`);
      return ok ? headers.get('content-language') : null;
    }),
  );
}
