/** A request that is refused with BAD_REQUEST before its query is read, in the two languages. */
export interface RefusedRequest {
  readonly of: string;
  readonly path?: string;
  readonly init?: { readonly method: string; readonly body?: string | Uint8Array<ArrayBuffer> };
  readonly status: number;
  readonly reason: string;
  readonly params?: object;
  readonly en: string;
  readonly ja: string;
}

const post = (body: unknown) => ({
  method: 'POST',
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const query = '{ locales { tag } }';
const notAnObject = (parameter: string) => ({
  status: 400,
  reason: 'PARAMETER_NOT_OBJECT',
  params: { parameter },
  en: `"${parameter}" must be a JSON object.`,
  ja: `「${parameter}」には JSON オブジェクトを指定してください。`,
});
const empty = {
  status: 400,
  reason: 'BODY_EMPTY',
  en: 'The body is empty. Send a JSON object with a query.',
  ja: '本文が空です。query を含む JSON オブジェクトを送ってください。',
};
const noQuery = {
  status: 400,
  reason: 'QUERY_REQUIRED',
  en: 'Send a query that is not empty, or the hash of a persisted query.',
  ja: '空でない query か、登録済みクエリのハッシュを送ってください。',
};
const notAString = {
  status: 400,
  reason: 'QUERY_NOT_STRING',
  en: 'The query must be a string in the GraphQL language.',
  ja: 'query には GraphQL の文字列を指定してください。',
};

export const REFUSED_REQUESTS: readonly RefusedRequest[] = [
  {
    of: 'a body with bytes that are no UTF-8',
    init: { method: 'POST', body: new Uint8Array(Buffer.from('{"query":"{ a(b: \\"\xff\\") }"}', 'latin1')) },
    status: 400,
    reason: 'BODY_NOT_UTF8',
    en: 'The body is not valid UTF-8. Send its text in that encoding.',
    ja: '本文が正しい UTF-8 ではありません。UTF-8 の文字列を送ってください。',
  },
  {
    of: 'an address with bytes that are no UTF-8',
    path: '/graphql?query=%7Blocales%7Btag%7D%7D&operationName=%FF',
    status: 400,
    reason: 'ADDRESS_NOT_UTF8',
    en: 'The address is not valid UTF-8. Encode its text as UTF-8 before the percent signs.',
    ja: 'アドレスが正しい UTF-8 ではありません。UTF-8 にしてからパーセント符号化してください。',
  },
  {
    of: 'half of a character in a variable',
    init: post('{"query":"{ locales { tag } }","variables":{"a":["\\ud800"]}}'),
    status: 400,
    reason: 'HALF_OF_A_CHARACTER',
    en: 'A text has half of a surrogate pair (\\uD800 to \\uDFFF alone), which is no character.',
    ja: 'サロゲートペアの片方だけ（単独の \\uD800〜\\uDFFF）を含む文字列があります。これは文字ではありません。',
  },
  {
    of: 'half of a character in the variables of an address',
    path: '/graphql?query=%7Blocales%7Btag%7D%7D&variables=%7B%22a%22%3A%22%5Cud800%22%7D',
    status: 400,
    reason: 'HALF_OF_A_CHARACTER',
    en: 'A text has half of a surrogate pair (\\uD800 to \\uDFFF alone), which is no character.',
    ja: 'サロゲートペアの片方だけ（単独の \\uD800〜\\uDFFF）を含む文字列があります。これは文字ではありません。',
  },
  { of: 'no body', init: { method: 'POST' }, ...empty },
  { of: 'a body without anything', init: post({}), ...empty },
  { of: 'a body that is a text', init: post('"query"'), ...empty },
  {
    of: 'a body that is no JSON',
    init: post('{'),
    status: 400,
    reason: 'BODY_NOT_JSON',
    en: 'The body cannot be read as JSON.',
    ja: '本文を JSON として読み取れません。',
  },
  {
    of: 'several operations in one body',
    init: post([{ query }, { query }]),
    status: 400,
    reason: 'BATCH_REFUSED',
    en: 'Send one operation a request: batches are switched off.',
    ja: '複数のオペレーションをまとめて送ることはできません。一つずつ送ってください。',
  },
  { of: 'no query', init: post({ variables: {} }), ...noQuery },
  { of: 'an empty query', init: post({ query: '' }), ...noQuery },
  { of: 'no query in the address', path: '/graphql', ...noQuery },
  { of: 'a query that is a number', init: post({ query: 5 }), ...notAString },
  { of: 'a query that is parsed already', init: post({ query: { kind: 'Document' } }), ...notAString },
  { of: 'variables in a text', init: post({ query, variables: '{}' }), ...notAnObject('variables') },
  { of: 'variables in a list', init: post({ query, variables: [] }), ...notAnObject('variables') },
  { of: 'extensions in a text', init: post({ query, extensions: '{}' }), ...notAnObject('extensions') },
  { of: 'extensions in a list', init: post({ query, extensions: [] }), ...notAnObject('extensions') },
  {
    of: 'variables in a list, in the address',
    path: `/graphql?${new URLSearchParams({ query, variables: '[]' })}`,
    ...notAnObject('variables'),
  },
  {
    of: 'variables that are no JSON',
    path: `/graphql?${new URLSearchParams({ query, variables: '{' })}`,
    status: 400,
    reason: 'PARAMETER_NOT_JSON',
    params: { parameter: 'variables' },
    en: '"variables" is not valid JSON.',
    ja: '「variables」が正しい JSON ではありません。',
  },
  {
    of: 'two queries in the address',
    path: '/graphql?query={a}&query={b}',
    status: 400,
    reason: 'PARAMETER_REPEATED',
    params: { parameter: 'query' },
    en: '"query" may only be given once.',
    ja: '「query」は一度しか指定できません。',
  },
  {
    of: 'the name of an operation that is a number',
    init: post({ query, operationName: 5 }),
    status: 400,
    reason: 'PARAMETER_NOT_STRING',
    params: { parameter: 'operationName' },
    en: '"operationName" must be a string.',
    ja: '「operationName」には文字列を指定してください。',
  },
  {
    of: 'a mutation by GET',
    path: `/graphql?${new URLSearchParams({ query: 'mutation { __typename }' })}`,
    status: 405,
    reason: 'OPERATION_NOT_FOR_GET',
    params: { operationType: 'mutation' },
    en: 'GET requests only support query operations, not mutation operations.',
    ja: 'GET で実行できるのは query オペレーションだけです。mutation オペレーションは実行できません。',
  },
  {
    of: 'a persisted query of another version',
    init: post({ query, extensions: { persistedQuery: { version: 2, sha256Hash: 'x' } } }),
    status: 400,
    reason: 'PERSISTED_QUERY_VERSION',
    en: 'Only version 1 of persisted queries is supported.',
    ja: '登録済みクエリはバージョン 1 だけに対応しています。',
  },
  {
    of: 'a persisted query with the hash of another',
    init: post({ query, extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }),
    status: 400,
    reason: 'PERSISTED_QUERY_HASH',
    en: 'The query has not the hash that was sent with it.',
    ja: 'クエリが、一緒に送られたハッシュと一致しません。',
  },
  {
    of: 'an address that is none',
    path: '/%zz',
    status: 400,
    reason: 'ADDRESS_MALFORMED',
    params: { address: '/%zz' },
    en: '"/%zz" is not a valid address.',
    ja: '「/%zz」は正しいアドレスではありません。',
  },
];
