import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Bounds the connections of one address on which nothing is asked: those whose request has not arrived in full, and
 * those kept open for the next. Beyond it the oldest is closed for the newest, so that an address that opens many and
 * sends nothing shuts out neither others nor those who share it.
 *
 * @param most number of such connections; a reverse proxy, which has one address for all, keeps fewer in reserve
 */
export function boundWaitingConnections(server: Server, most: number): void {
  /** In the order in which they began to wait. */
  const byAddress = new Map<string, Set<Socket>>();

  const waits = (socket: Socket, address: string) => {
    if (socket.destroyed) return;
    const waiting = byAddress.get(address) ?? new Set();
    byAddress.set(address, waiting.add(socket));
    if (waiting.size <= most) return;
    const [oldest] = waiting;
    oldest?.destroy();
  };
  const isServed = (socket: Socket, address: string) => {
    const waiting = byAddress.get(address);
    waiting?.delete(socket);
    if (waiting?.size === 0) byAddress.delete(address);
  };

  server.on('connection', (socket: Socket) => {
    // Of a socket that is closed already nothing is known.
    const address = socket.remoteAddress ?? '';
    socket.once('close', () => isServed(socket, address));
    waits(socket, address);
  });
  server.on('request', (request, response) => {
    const { socket } = request;
    const address = socket.remoteAddress ?? '';
    // A body may come to its end after it was answered that nobody wants it.
    if (hasBody(request)) request.once('end', () => response.closed || isServed(socket, address));
    else isServed(socket, address);
    response.once('close', () => waits(socket, address));
  });
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
