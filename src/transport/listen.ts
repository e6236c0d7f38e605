import type { FastifyInstance } from 'fastify';
import { StartupError } from '../kernel/startup-error.ts';

/** Listens, and returns the address as people write it; throws StartupError where the port cannot be had. */
export async function listen(
  server: FastifyInstance,
  { host, port }: { host: string; port: number },
): Promise<string> {
  try {
    return await server.listen({ host, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      EADDRINUSE: `Port ${port} on ${host} is taken: stop what uses it, or set PORT to another number.`,
      EACCES: `This user may not listen on port ${port}: set PORT to a number above 1023.`,
      EADDRNOTAVAIL: `This machine has no address ${host}: set HOST to one it has, such as 127.0.0.1.`,
      ENOTFOUND: `The name ${host} in HOST is not known: set HOST to an address of this machine.`,
    };
    const reason = reasons[code ?? ''];
    throw reason === undefined ? error : new StartupError(reason, { cause: error });
  }
}
