import type { PlaygroundConfig } from './playground-config.ts';

/** The gateway's configuration of this page. Throws when it does not answer. */
export async function loadConfig(): Promise<PlaygroundConfig> {
  const response = await fetch('./playground/config.json');
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
  return response.json();
}
