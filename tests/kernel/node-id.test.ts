import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/kernel/app-error.ts';
import { parseNodeId, parseNodeIdOf, recordId, toNodeId } from '../../src/kernel/node-id.ts';

const uuid = recordId('Meeting', '2024-10-17-ip4');

describe('recordId', () => {
  it('is a UUID of version 5 that follows from type and slug', () => {
    expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(recordId('Meeting', '2024-10-17-ip4')).toBe(uuid);
    expect(new Set([uuid, recordId('Visit', '2024-10-17-ip4'), recordId('Meeting', 'other')]).size).toBe(3);
  });
});

describe('a node id', () => {
  it('tells type and UUID', () => {
    expect(parseNodeId(toNodeId('Meeting', uuid))).toEqual({ type: 'Meeting', id: uuid });
    expect(parseNodeIdOf('Meeting', toNodeId('Meeting', uuid))).toBe(uuid);
  });

  it.each([
    '',
    'meeting-1',
    uuid,
    Buffer.from(`Meeting:${uuid}`).toString('base64'),
    `${toNodeId('Meeting', uuid)}=`,
    ` ${toNodeId('Meeting', uuid)}`,
    toNodeId('Meeting', uuid.toUpperCase()),
    toNodeId('Meeting', `${uuid}:x`),
    toNodeId('', uuid),
    toNodeId('Meeting', 'x'),
    '\ud800',
  ])('that is %j is ID_MALFORMED', (id) => {
    expect(() => parseNodeId(id)).toThrow(new AppError('ID_MALFORMED', { id }));
  });

  it('of another type is ID_OF_OTHER_TYPE', () => {
    const id = toNodeId('Person', uuid);
    expect(() => parseNodeIdOf('Meeting', id)).toThrow('ID_OF_OTHER_TYPE');
  });
});
