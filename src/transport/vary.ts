import type { FastifyReply } from 'fastify';

/** Adds names of request headers to `Vary`, each once: what other parts of the server have put there stays. */
export function addVary(reply: FastifyReply, ...names: readonly string[]): void {
  const given = reply.getHeader('vary');
  const all = [...(given === undefined ? [] : String(given).split(',')), ...names].map((name) => name.trim());
  const unique = new Map(all.map((name) => [name.toLowerCase(), name] as const));
  if (unique.size > 0) reply.header('vary', [...unique.values()].join(', '));
}
