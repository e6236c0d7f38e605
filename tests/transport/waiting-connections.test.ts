import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestGateway, testGateway } from '../support/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway.stop());

const open: Socket[] = [];
afterAll(() => {
  for (const socket of open) socket.destroy();
});

async function halfOpen(localAddress: string): Promise<Socket> {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(gateway.url).port), localAddress });
  socket.on('error', () => undefined);
  open.push(socket);
  await once(socket, 'connect');
  socket.write('POST /graphql HTTP/1.1\r\nHost: ');
  return socket;
}

it('two thousand half-open connections of one address shut out neither others nor itself', async () => {
  const first = await halfOpen('127.0.0.2');
  const cut = once(first, 'close');
  for (let opened = 1; opened < 2_000; opened += 50)
    await Promise.all(Array.from({ length: 50 }, () => halfOpen('127.0.0.2')));
  await cut;

  const answer = await gateway.query('{ __typename }');
  expect(answer).toMatchObject({ status: 200, data: { __typename: 'Query' } });

  const another = await halfOpen('127.0.0.2');
  another.write('x\r\nContent-Type: application/json\r\nContent-Length: 24\r\n\r\n{"query":"{__typename}"}');
  const [bytes] = await once(another, 'data');
  expect(String(bytes)).toMatch(/^HTTP\/1\.1 200 OK/);
});
