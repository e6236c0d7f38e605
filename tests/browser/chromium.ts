import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A page and what went wrong on it: it should stay empty. */
export interface WatchedPage {
  readonly page: Page;
  /** Console errors (violations of the page's policy among them), uncaught errors, requests that leave the origin. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** The Chromium to drive. Throws with what to install when there is none. */
export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  const found = named ? existsSync(named) && named : USUAL_PLACES.find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    `${named ? `CHROMIUM_PATH names ${named}, which does not exist.` : `There is no Chromium at ${USUAL_PLACES.join(', ')}.`} ` +
      'Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to the one you have.',
  );
}

/** Opens a page of `origin` as a first-time visitor whose computer reaches nothing but this machine. */
export async function openPage(origin: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const profile = mkdtempSync(join(tmpdir(), 'taiyaku-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    // Tall enough for Monaco to draw a whole answer.
    viewport: { width: 1360, height: 1800 },
    locale: 'en-US',
    ...options,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      // Chromium's sandbox refuses root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const isOurs = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!isOurs) complaints.push(`left the origin: ${url.href}`);
  });
  return {
    page,
    complaints,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
