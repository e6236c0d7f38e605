import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Cache {
  /** Its origin: `http://127.0.0.1:40123`. Each answer says in `x-cache` whether it was kept: HIT or MISS. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts an nginx that keeps what the headers of the origin let it keep, and nothing else; throws with what to install. */
export async function startNginx(origin: string): Promise<Cache> {
  const folder = await mkdtemp(join(tmpdir(), 'taiyaku-nginx-'));
  await chmod(folder, 0o755);
  for (const name of ['cache', 'temp']) {
    await mkdir(join(folder, name));
    await chmod(join(folder, name), 0o777);
  }
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/temp/${name};`)
    .join('\n  ');
  await writeFile(
    file,
    `daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events {}
http {
  access_log off;
  ${temporary}
  proxy_cache_path ${folder}/cache levels=1 keys_zone=answers:1m inactive=1h;
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass ${origin};
      proxy_cache answers;
      proxy_cache_key $request_method$request_uri;
      proxy_cache_revalidate on;
      proxy_cache_use_stale updating;
      add_header X-Cache $upstream_cache_status always;
    }
  }
}
`,
  );
  const child = spawn('nginx', ['-c', file, '-e', join(folder, 'error.log')], {
    stdio: 'ignore',
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
  });
  const failure = new Promise<never>((_, reject) => {
    child.once('error', () =>
      reject(new Error('There is no nginx here: install it with `apt-get install nginx-light`.')),
    );
    child.once('exit', (code) => reject(new Error(`nginx ended with ${code}.`)));
  });
  failure.catch(() => undefined);
  const url = `http://127.0.0.1:${port}`;
  await Promise.race([failure, listens(url)]);
  return {
    url,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode === null && child.kill('SIGTERM')) await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function listens(url: string): Promise<void> {
  while (
    !(await fetch(`${url}/livez`).then(
      ({ ok }) => ok,
      () => false,
    ))
  )
    await sleep(50);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
