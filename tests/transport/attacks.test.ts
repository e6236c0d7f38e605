import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Data, type TestGateway, testGateway } from '../support/gateway.ts';

let open: TestGateway;
let closed: TestGateway;
beforeAll(async () => {
  open = await testGateway();
  closed = await testGateway({ config: { introspection: false, playground: false } });
});
afterAll(async () => {
  await open.stop();
  await closed.stop();
});

const JSON_HEADERS = { 'content-type': 'application/json' };
const PREFLIGHT = { 'apollo-require-preflight': '1' };
const many = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const codes = ({ errors }: { errors?: Data[] }) => errors?.map(({ extensions }) => extensions.code);
const post = async (body: unknown, headers: Record<string, string> = JSON_HEADERS, gateway = open) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await gateway.fetch('/graphql', { method: 'POST', headers, body: text });
  return { status: response.status, body: (await response.json()) as Data };
};
const get = async (search: Record<string, string>, headers: Record<string, string>, gateway = open) => {
  const response = await gateway.fetch(`/graphql?${new URLSearchParams(search)}`, { headers });
  return { status: response.status, body: (await response.json()) as Data };
};

/** The checks of graphql-cop 1.15, as they are sent. */
/** The answer to `{ __typename }`, and nothing more. */
const PLAIN_ANSWER = {
  data: { __typename: 'Query' },
  extensions: { localization: { requested: [], served: [], fallbacks: [], missing: [] } },
};

describe.each([
  { name: 'with introspection', gateway: () => open },
  { name: 'without introspection', gateway: () => closed },
])('an attack $name', ({ gateway }) => {
  it('by aliases is refused', async () => {
    const query = `query cop { ${many(101, (index) => `alias${index}:__typename`)} }`;
    expect(codes((await post({ query }, JSON_HEADERS, gateway())).body)).toEqual(['LIMIT_ALIASES']);
  });

  it('by a batch is refused', async () => {
    const batch = Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' }));
    const { status, body } = await post(batch, JSON_HEADERS, gateway());
    expect({ status, codes: codes(body) }).toEqual({ status: 400, codes: ['BAD_REQUEST'] });
  });

  it('by introspection in circles is refused', async () => {
    const levels = 6;
    const query = `query cop { __schema { types { ${'fields { type { '.repeat(levels)} name ${'} } '.repeat(levels)} } } }`;
    const { body } = await post({ query }, JSON_HEADERS, gateway());
    expect(body.data).toBeUndefined();
    expect(body.errors.length).toBeGreaterThan(0);
  });

  it('by directives is refused with few errors', async () => {
    const query = `query cop { __typename ${many(10, () => '@aa')} }`;
    const { body } = await post({ query }, JSON_HEADERS, gateway());
    expect(body.errors.length).toBeLessThanOrEqual(6);
    expect(new Set(codes(body))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
  });

  it('by one field many times is refused', async () => {
    const query = `query cop { ${many(500, () => '__typename')} }`;
    expect(codes((await post({ query }, JSON_HEADERS, gateway())).body)).toEqual(['LIMIT_DUPLICATE_FIELDS']);
  });

  it('by GET gets what anybody gets, and a mutation is refused in it', async () => {
    const query = 'query cop { __typename }';
    expect(await get({ query }, {}, gateway())).toEqual({ status: 200, body: PLAIN_ANSWER });
    for (const headers of [{}, PREFLIGHT]) {
      const { body } = await get({ query: 'mutation cop { __typename }' }, headers, gateway());
      expect(body.data).toBeUndefined();
      expect(body.errors.length).toBeGreaterThan(0);
    }
  });

  it('by a POST without a type of content is refused', async () => {
    const response = await gateway().fetch('/graphql', {
      method: 'POST',
      body: new Blob(['{"query":"{ __typename }"}']),
    });
    expect(response.status).toBe(400);
    expect(codes((await response.json()) as Data)).toEqual(['CSRF_PREVENTED']);
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])(
    'by a form or text, which any page may send, is refused: %s',
    async (type) => {
      const { status, body } = await post(
        'query=query%20cop{__typename}',
        { 'content-type': type },
        gateway(),
      );
      expect({ status, codes: codes(body) }).toEqual({ status: 415, codes: ['UNSUPPORTED_MEDIA_TYPE'] });
    },
  );

  it('that asks for a trace gets none', async () => {
    const { body } = await post(
      { query: 'query cop { __typename }' },
      { ...JSON_HEADERS, 'x-apollo-tracing': '1' },
      gateway(),
    );
    expect(body).toEqual(PLAIN_ANSWER);
  });

  it('that provokes an error learns nothing of the inside', async () => {
    const { body } = await post({ query: 'qwerty cop { abc }' }, JSON_HEADERS, gateway());
    expect(body).toEqual({
      errors: [
        {
          message: 'Syntax Error: Unexpected Name "qwerty".',
          locations: [{ line: 1, column: 1 }],
          extensions: {
            code: 'GRAPHQL_PARSE_FAILED',
            reason: 'UNEXPECTED_TOKEN',
            params: { found: 'Name', text: 'qwerty' },
          },
        },
      ],
    });
  });
});

describe('without introspection', () => {
  it.each(['{ __schema { types { name } } }', '{ __type(name: "Meeting") { name } }'])(
    '%s is refused',
    async (query) => {
      const { body } = await post({ query }, { ...JSON_HEADERS, 'accept-language': 'ja' }, closed);
      expect(body.errors).toMatchObject([
        { message: 'イントロスペクションは無効です。', extensions: { code: 'INTROSPECTION_DISABLED' } },
      ]);
    },
  );

  it.each([
    '{ meetin { id } }',
    '{ meeting(slugg: "x") { id } }',
    '{ meetings { nodes { titel } } }',
    '{ meetings(filter: { kin: BILATERAL }) { totalCount } }',
    '{ meetings(filter: { kind: BILATERA }) { totalCount } }',
    '{ meeting { id @includ(if: true) } }',
    '{ node(id: "x") { ... on Meetin { id } } }',
    '{ node(id: "x") { title } }',
    '{ __schema { directive } }',
  ])('%s brings no suggestion', async (query) => {
    const { body } = await post({ query }, JSON_HEADERS, closed);
    expect(JSON.stringify(body)).not.toMatch(/did you mean/i);
    expect(body.errors.length).toBeGreaterThan(0);
  });

  it.each([{ kind: 'BILATERA' }, { kinds: 'BILATERAL' }])(
    '%o as a variable brings no suggestion',
    async (filter) => {
      const query = 'query ($filter: MeetingFilter) { meetings(filter: $filter) { totalCount } }';
      const { body } = await post({ query, variables: { filter } }, JSON_HEADERS, closed);
      expect(codes(body)).toEqual(['BAD_USER_INPUT']);
      expect(JSON.stringify(body)).not.toMatch(/did you mean/i);
    },
  );

  it('there is no playground either, where it is switched off', async () => {
    const response = await closed.fetch('/graphql', { headers: { accept: 'text/html' } });
    expect(response.status).toBe(406);
    expect((await closed.fetch('/')).status).toBe(404);
  });
});

describe('a text in a variable', () => {
  const naughty = [
    "'; drop table meeting; --",
    '\u0000',
    '\u202e',
    '{{slug}} $t(errors:NOT_FOUND)',
    '%s%n',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    'x'.repeat(30_000),
  ];

  it.each(naughty)('is data, wherever it is sent: %j', async (text) => {
    const query = `query ($text: String, $slug: [String!], $id: [ID!]) {
      meeting(slug: $text) { title }
      person(slug: $text) { name }
      meetings(filter: { slug: $slug }) { totalCount }
      statements(filter: { or: [{ speaker: $id }, { topic: $id }] }) { totalCount }
    }`;
    const { body } = await post({ query, variables: { text, slug: text, id: text } });
    expect(body).toMatchObject({
      data: { meeting: null, person: null, meetings: { totalCount: 0 }, statements: null },
      errors: [{ path: ['statements'], extensions: { code: 'REFERENCE_UNKNOWN' } }],
    });
  });

  it.each(naughty)('that should be a cursor or an id is refused as what it is: %j', async (text) => {
    const query = `query ($text: String, $id: ID!) { node(id: $id) { id } people(after: $text) { totalCount nodes { id } } }`;
    const { body } = await post({ query, variables: { text, id: text } });
    expect(codes(body)?.sort()).toEqual(['ID_MALFORMED', 'INVALID_CURSOR']);
  });
});

describe('names of JavaScript in a query', () => {
  it('are names like any other', async () => {
    const query = `query __proto__($constructor: String, $__proto__: Locale) {
      __proto__: locales { constructor: tag toString: endonym name(locale: $__proto__) }
      hasOwnProperty: meeting(slug: $constructor, locale: $__proto__) { id }
    }`;
    const { body } = await post(`{"query":${JSON.stringify(query)},"variables":{"constructor":"x"}}`);
    expect(Object.keys(body.data).sort()).toEqual(['__proto__', 'hasOwnProperty']);
    expect(body.data.hasOwnProperty).toBeNull();
  });
});

describe('a persisted query', () => {
  const query = '{ locales { tag } }';
  const sha256Hash = 'bd41d1e8b7bd1cf4a6fe1de01b2f5e7ec0b0cfb7ab4be2c0c5a6ee6ed3bb1a6e';
  const extensions = { persistedQuery: { version: 1, sha256Hash } };

  it('that is not known must be sent in full, with the hash it really has', async () => {
    expect((await post({ extensions })).body.errors).toMatchObject([
      { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
    ]);
    const { status, body } = await post({ query, extensions });
    expect({ status, codes: codes(body) }).toEqual({ status: 400, codes: ['BAD_REQUEST'] });
  });

  it('is known once it was sent', async () => {
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(query))).toString('hex');
    const persisted = { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } };
    const { body } = await post({ query, ...persisted });
    expect(body.errors).toBeUndefined();
    expect((await post(persisted)).body).toEqual(body);
  });

  it('that is too much is not kept', async () => {
    const tooMuch = `{ ${many(16, (index) => `a${index}: __typename`)} }`;
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(tooMuch))).toString('hex');
    const persisted = { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } };
    expect(codes((await post({ query: tooMuch, ...persisted })).body)).toEqual(['LIMIT_ALIASES']);
    expect(codes((await post(persisted)).body)).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  });
});
