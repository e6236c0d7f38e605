/** A query that is refused, and every error of the answer, in the two languages. */
export interface RefusedQuery {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly code: string;
  readonly errors: readonly {
    readonly reason: string;
    readonly params?: object;
    /** Columns of the first line. */
    readonly at: readonly number[];
    readonly path?: readonly string[];
    readonly en: string;
    readonly ja: string;
  }[];
}

export const REFUSED_QUERIES: readonly RefusedQuery[] = [
  {
    query: '{ a } qwerty',
    code: 'GRAPHQL_PARSE_FAILED',
    errors: [
      {
        reason: 'UNEXPECTED_TOKEN',
        params: { found: 'Name', text: 'qwerty' },
        at: [7],
        en: 'Syntax Error: Unexpected Name "qwerty".',
        ja: '構文エラー: ここに名前「qwerty」は書けません。',
      },
    ],
  },
  {
    query: '{ meeting(by: { id: "a", slug: "b" }) { slug } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'NOT_ONE_OF',
        params: { type: 'RecordReference' },
        at: [15],
        en: 'Exactly one key must be specified for OneOf Input Object "RecordReference".',
        ja: 'OneOf 入力オブジェクト「RecordReference」には、キーを一つだけ指定してください。',
      },
    ],
  },
  {
    query: '{ meeting(by: { slug: null }) { slug } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'ONE_OF_FIELD_NULL',
        params: { inputType: 'RecordReference', field: 'slug' },
        at: [15],
        en: 'Field "RecordReference.slug" must be non-null.',
        ja: 'フィールド「RecordReference.slug」に null は指定できません。',
      },
    ],
  },
  {
    query: 'query ($s: String) { meeting(by: { slug: $s }) { slug } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'VARIABLE_NULLABLE_IN_ONE_OF',
        params: { variable: 's', type: 'String', inputType: 'RecordReference' },
        at: [8, 42],
        en: 'Variable "$s" is of type "String" but must be non-nullable to be used for OneOf Input Object "RecordReference".',
        ja: '変数「$s」の型は「String」ですが、OneOf 入力オブジェクト「RecordReference」には null を許さない型の変数が必要です。',
      },
    ],
  },
  {
    query: '{ meetings(filter: { updatedSince: "now" }) { totalCount } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'NOT_A_DATE_TIME',
        params: { value: '"now"' },
        at: [36],
        en: 'DateTime cannot represent "now". Give an instant with its offset (RFC 3339), such as "2024-10-17T06:00:00Z".',
        ja: '"now" は DateTime の値ではありません。"2024-10-17T06:00:00Z" のように、時差を付けた日時（RFC 3339）を指定してください。',
      },
    ],
  },
  {
    query: '{ a: }',
    code: 'GRAPHQL_PARSE_FAILED',
    errors: [
      {
        reason: 'EXPECTED_TOKEN',
        params: { expected: 'Name', found: '}' },
        at: [6],
        en: 'Syntax Error: Expected Name, found "}".',
        ja: '構文エラー: 名前が必要な位置に「}」があります。',
      },
    ],
  },
  {
    query: '{ meeting(slug: "x" id',
    code: 'GRAPHQL_PARSE_FAILED',
    errors: [
      {
        reason: 'EXPECTED_TOKEN',
        params: { expected: ':', found: '<EOF>' },
        at: [23],
        en: 'Syntax Error: Expected ":", found the end of the query.',
        ja: '構文エラー: 「:」が必要な位置にクエリの終わりがあります。',
      },
    ],
  },
  {
    query: '{ a "text" }',
    code: 'GRAPHQL_PARSE_FAILED',
    errors: [
      {
        reason: 'EXPECTED_TOKEN',
        params: { expected: 'Name', found: 'String', text: 'text' },
        at: [5],
        en: 'Syntax Error: Expected Name, found String "text".',
        ja: '構文エラー: 名前が必要な位置に文字列「text」があります。',
      },
    ],
  },
  {
    query: '{ a """block""" }',
    code: 'GRAPHQL_PARSE_FAILED',
    errors: [
      {
        reason: 'EXPECTED_TOKEN',
        params: { expected: 'Name', found: 'BlockString', text: 'block' },
        at: [5],
        en: 'Syntax Error: Expected Name, found BlockString "block".',
        ja: '構文エラー: 名前が必要な位置にブロック文字列「block」があります。',
      },
    ],
  },
  {
    query: 'query 1.5',
    code: 'GRAPHQL_PARSE_FAILED',
    errors: [
      {
        reason: 'EXPECTED_TOKEN',
        params: { expected: '{', found: 'Float', text: '1.5' },
        at: [7],
        en: 'Syntax Error: Expected "{", found Float "1.5".',
        ja: '構文エラー: 「{」が必要な位置に小数「1.5」があります。',
      },
    ],
  },
  {
    query: 'fragment on on Query { a }',
    code: 'GRAPHQL_PARSE_FAILED',
    errors: [
      {
        reason: 'UNEXPECTED_TOKEN',
        params: { found: 'Name', text: 'on' },
        at: [10],
        en: 'Syntax Error: Unexpected Name "on".',
        ja: '構文エラー: ここに名前「on」は書けません。',
      },
    ],
  },
  {
    query: 'query ($x: Int = $y) { a }',
    code: 'GRAPHQL_PARSE_FAILED',
    errors: [
      {
        reason: 'VARIABLE_IN_CONSTANT',
        params: { variable: 'y' },
        at: [18],
        en: 'Syntax Error: Unexpected variable "$y" in constant value.',
        ja: '構文エラー: 定数が必要な位置に変数「$y」は使えません。',
      },
    ],
  },
  {
    query: '"about" { a }',
    code: 'GRAPHQL_PARSE_FAILED',
    errors: [
      {
        reason: 'DESCRIPTION_OF_SHORTHAND',
        at: [1],
        en: 'Syntax Error: Unexpected description, descriptions are not supported on shorthand queries.',
        ja: '構文エラー: 省略形のクエリに説明文は付けられません。',
      },
    ],
  },
  {
    query: '"about" extend type A @a',
    code: 'GRAPHQL_PARSE_FAILED',
    errors: [
      {
        reason: 'DESCRIPTION_OF_NOTHING',
        at: [1],
        en: 'Syntax Error: Unexpected description, only GraphQL definitions support descriptions.',
        ja: '構文エラー: 説明文を付けられるのは GraphQL の定義だけです。',
      },
    ],
  },
  {
    query: 'enum A { true }',
    code: 'GRAPHQL_PARSE_FAILED',
    errors: [
      {
        reason: 'RESERVED_ENUM_VALUE',
        params: { found: 'Name', text: 'true' },
        at: [10],
        en: 'Syntax Error: Name "true" is reserved and cannot be used for an enum value.',
        ja: '構文エラー: 名前「true」は予約語のため、列挙型の値には使えません。',
      },
    ],
  },
  {
    query: '{ a（ }',
    code: 'GRAPHQL_PARSE_FAILED',
    errors: [
      {
        reason: 'UNEXPECTED_CHARACTER',
        params: { character: 'U+FF08' },
        at: [4],
        en: 'Syntax Error: Unexpected character: "（" (U+FF08).',
        ja: '構文エラー: ここに文字「（」(U+FF08)は使えません。',
      },
    ],
  },
  {
    query: '{ ? }',
    code: 'GRAPHQL_PARSE_FAILED',
    errors: [
      {
        reason: 'UNEXPECTED_CHARACTER',
        params: { character: '?' },
        at: [3],
        en: 'Syntax Error: Unexpected character: "?".',
        ja: '構文エラー: ここに文字「?」は使えません。',
      },
    ],
  },
  {
    query: '{ \ud800 }',
    code: 'GRAPHQL_PARSE_FAILED',
    errors: [
      {
        reason: 'UNEXPECTED_CHARACTER',
        params: { character: 'U+D800' },
        at: [3],
        en: 'Syntax Error: Unexpected character: U+D800.',
        ja: '構文エラー: ここに文字U+D800は使えません。',
      },
    ],
  },
  {
    query: '{ a(b: 01) }',
    code: 'GRAPHQL_PARSE_FAILED',
    errors: [
      {
        reason: 'DIGIT_AFTER_ZERO',
        params: { character: '1' },
        at: [9],
        en: 'Syntax Error: Invalid number, unexpected digit after 0: "1".',
        ja: '構文エラー: 数値が正しくありません。0 の後に数字「1」は続けられません。',
      },
    ],
  },
  {
    query: '{ a(b: 1.x) }',
    code: 'GRAPHQL_PARSE_FAILED',
    errors: [
      {
        reason: 'DIGIT_EXPECTED',
        params: { character: 'x' },
        at: [10],
        en: 'Syntax Error: Invalid number, expected digit but got: "x".',
        ja: '構文エラー: 数値が正しくありません。数字が必要な位置に「x」があります。',
      },
    ],
  },
  {
    query: '{ a(b: 1.',
    code: 'GRAPHQL_PARSE_FAILED',
    errors: [
      {
        reason: 'DIGIT_EXPECTED',
        params: { character: '<EOF>' },
        at: [10],
        en: 'Syntax Error: Invalid number, expected digit but got: the end of the query.',
        ja: '構文エラー: 数値が正しくありません。数字が必要な位置にクエリの終わりがあります。',
      },
    ],
  },
  {
    query: '{ a(b: "x',
    code: 'GRAPHQL_PARSE_FAILED',
    errors: [
      {
        reason: 'UNTERMINATED_STRING',
        at: [10],
        en: 'Syntax Error: Unterminated string.',
        ja: '構文エラー: 文字列が閉じられていません。',
      },
    ],
  },
  {
    query: '{ a(b: "\ud800") }',
    code: 'GRAPHQL_PARSE_FAILED',
    errors: [
      {
        reason: 'CHARACTER_IN_STRING',
        params: { character: 'U+D800' },
        at: [9],
        en: 'Syntax Error: Invalid character within String: U+D800.',
        ja: '構文エラー: 文字列の中にU+D800は使えません。',
      },
    ],
  },
  {
    query: '{ a(b: "\\q") }',
    code: 'GRAPHQL_PARSE_FAILED',
    errors: [
      {
        reason: 'INVALID_ESCAPE',
        params: { escape: '\\q' },
        at: [9],
        en: 'Syntax Error: Invalid character escape sequence: "\\q".',
        ja: '構文エラー: 「\\q」は正しいエスケープシーケンスではありません。',
      },
    ],
  },
  {
    query: '{ a(b: "\\u12") }',
    code: 'GRAPHQL_PARSE_FAILED',
    errors: [
      {
        reason: 'INVALID_UNICODE_ESCAPE',
        params: { escape: '\\u12")' },
        at: [9],
        en: 'Syntax Error: Invalid Unicode escape sequence: "\\u12")".',
        ja: '構文エラー: 「\\u12")」は正しい Unicode エスケープシーケンスではありません。',
      },
    ],
  },
  {
    query: "{ a(b: 'x') }",
    code: 'GRAPHQL_PARSE_FAILED',
    errors: [
      {
        reason: 'SINGLE_QUOTE',
        at: [8],
        en: 'Syntax Error: Unexpected single quote (\'). Put strings in double quotes (").',
        ja: '構文エラー: 単一引用符 (\') は使えません。文字列は二重引用符 (") で囲んでください。',
      },
    ],
  },
  {
    query: 'schema { query: Query } query A { locales { tag } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'SCHEMA_NOT_EXECUTABLE',
        at: [1],
        en: 'The schema definition is not executable.',
        ja: 'スキーマの定義は実行できません。',
      },
    ],
  },
  {
    query: 'type A { a: Int } query A { locales { tag } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'DEFINITION_NOT_EXECUTABLE',
        params: { definition: 'A' },
        at: [1],
        en: 'The "A" definition is not executable.',
        ja: '「A」の定義は実行できません。',
      },
    ],
  },
  {
    query: '{ locales { tag } } query A { locales { tag } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'ANONYMOUS_OPERATION_NOT_ALONE',
        at: [1],
        en: 'This anonymous operation must be the only defined operation.',
        ja: '名前のないオペレーションは、ほかのオペレーションと一緒に定義できません。',
      },
    ],
  },
  {
    query: 'query A { locales { tag } } query A { locales { tag } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'DUPLICATE_OPERATION',
        params: { operation: 'A' },
        at: [7, 35],
        en: 'There can be only one operation named "A".',
        ja: 'オペレーション「A」が複数定義されています。',
      },
    ],
  },
  {
    query: 'query A { locales { tag } } query B { locales { tag } }',
    code: 'OPERATION_RESOLUTION_FAILURE',
    errors: [
      {
        reason: 'OPERATION_NAME_REQUIRED',
        at: [],
        en: 'The query contains multiple operations; name one in operationName.',
        ja: '複数のオペレーションがあります。operationName で一つを指定してください。',
      },
    ],
  },
  {
    query: 'query A { locales { tag } }',
    operationName: 'B" {{x}}',
    code: 'OPERATION_RESOLUTION_FAILURE',
    errors: [
      {
        reason: 'UNKNOWN_OPERATION',
        params: { operation: 'B" {{x}}' },
        at: [],
        en: 'Unknown operation named "B" {{x}}".',
        ja: 'オペレーション「B" {{x}}」は定義されていません。',
      },
    ],
  },
  {
    query: 'mutation { a }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'UNSUPPORTED_OPERATION',
        params: { operationType: 'mutation' },
        at: [],
        en: 'The schema has no mutation operations.',
        ja: 'このスキーマに mutation オペレーションはありません。',
      },
    ],
  },
  {
    query: 'subscription { a }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'UNSUPPORTED_OPERATION',
        params: { operationType: 'subscription' },
        at: [],
        en: 'The schema has no subscription operations.',
        ja: 'このスキーマに subscription オペレーションはありません。',
      },
    ],
  },
  {
    query: 'query ($a: Meetin) { locales { tag @include(if: $a) } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'UNKNOWN_TYPE',
        params: { type: 'Meetin', suggestions: ['Meeting', 'Mention'] },
        at: [12],
        en: 'Unknown type "Meetin". Did you mean "Meeting" or "Mention"?',
        ja: '型「Meetin」はありません。もしかして「Meeting」または「Mention」ですか。',
      },
    ],
  },
  {
    query: '{ meetin { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'UNKNOWN_FIELD',
        params: { field: 'meetin', type: 'Query', suggestions: ['meeting', 'meetings'] },
        at: [3],
        en: 'Cannot query field "meetin" on type "Query". Did you mean "meeting" or "meetings"?',
        ja: '型「Query」にフィールド「meetin」はありません。もしかして「meeting」または「meetings」ですか。',
      },
    ],
  },
  {
    query: '{ node(id: "x") { summary } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'UNKNOWN_FIELD',
        params: { field: 'summary', type: 'Node', fragmentTypes: ['Meeting'] },
        at: [19],
        en: 'Cannot query field "summary" on type "Node". Did you mean to use an inline fragment on "Meeting"?',
        ja: '型「Node」にフィールド「summary」はありません。「Meeting」のインラインフラグメントを使うのではありませんか。',
      },
    ],
  },
  {
    query: '{ node(id: "x") { names } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'UNKNOWN_FIELD',
        params: { field: 'names', type: 'Node', fragmentTypes: ['Person'] },
        at: [19],
        en: 'Cannot query field "names" on type "Node". Did you mean to use an inline fragment on "Person"?',
        ja: '型「Node」にフィールド「names」はありません。「Person」のインラインフラグメントを使うのではありませんか。',
      },
    ],
  },
  {
    query: '{ abcdefg }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'UNKNOWN_FIELD',
        params: { field: 'abcdefg', type: 'Query' },
        at: [3],
        en: 'Cannot query field "abcdefg" on type "Query".',
        ja: '型「Query」にフィールド「abcdefg」はありません。',
      },
    ],
  },
  {
    query: '{ locales }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'SUBFIELDS_REQUIRED',
        params: { field: 'locales', type: '[LocaleInfo!]!' },
        at: [3],
        en: 'Field "locales" of type "[LocaleInfo!]!" must have a selection of subfields, such as "locales { ... }".',
        ja: '型「[LocaleInfo!]!」のフィールド「locales」では、「locales { ... }」のように下位のフィールドを選んでください。',
      },
    ],
  },
  {
    query: '{ locales { tag { x } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'SUBFIELDS_IMPOSSIBLE',
        params: { field: 'tag', type: 'String!' },
        at: [17],
        en: 'Field "tag" must not have a selection since type "String!" has no subfields.',
        ja: '型「String!」には下位のフィールドがないため、フィールド「tag」に { ... } は付けられません。',
      },
    ],
  },
  {
    query: '{ a: locales { tag } a: people { totalCount } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'FIELDS_CONFLICT',
        params: {
          responseName: 'a',
          conflicts: [{ reason: 'DIFFERENT_FIELDS', params: { field: 'locales', otherField: 'people' } }],
        },
        at: [3, 22],
        en: 'Fields "a" conflict because "locales" and "people" are different fields. Use different aliases on the fields to fetch both if this was intentional.',
        ja: 'フィールド「a」が競合しています（「locales」と「people」は別のフィールドです）。両方を取得するには、それぞれ別のエイリアスを付けてください。',
      },
    ],
  },
  {
    query: '{ meetings { nodes { t: slug } } meetings { nodes { t: id } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'FIELDS_CONFLICT',
        params: {
          responseName: 'meetings',
          conflicts: [
            {
              reason: 'DIFFERENT_FIELDS',
              params: { subfields: ['nodes', 't'], field: 'slug', otherField: 'id' },
            },
          ],
        },
        at: [3, 14, 22, 34, 45, 53],
        en: 'Fields "meetings" conflict because subfields "nodes.t" conflict because "slug" and "id" are different fields. Use different aliases on the fields to fetch both if this was intentional.',
        ja: 'フィールド「meetings」が競合しています（下位のフィールド「nodes.t」で「slug」と「id」は別のフィールドです）。両方を取得するには、それぞれ別のエイリアスを付けてください。',
      },
    ],
  },
  {
    query: '{ meetings { nodes { title(locale: ja) title(locale: en) } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'FIELDS_CONFLICT',
        params: { responseName: 'title', conflicts: [{ reason: 'DIFFERENT_ARGUMENTS' }] },
        at: [22, 40],
        en: 'Fields "title" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.',
        ja: 'フィールド「title」が競合しています（引数が異なります）。両方を取得するには、それぞれ別のエイリアスを付けてください。',
      },
    ],
  },
  {
    query: '{ search(text: "x") { edges { node { ... on Meeting { x: title } ... on Person { x: id } } } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'FIELDS_CONFLICT',
        params: {
          responseName: 'x',
          conflicts: [{ reason: 'DIFFERENT_TYPES', params: { type: 'String!', otherType: 'ID!' } }],
        },
        at: [55, 82],
        en: 'Fields "x" conflict because they return conflicting types "String!" and "ID!". Use different aliases on the fields to fetch both if this was intentional.',
        ja: 'フィールド「x」が競合しています（型「String!」と「ID!」が一致しません）。両方を取得するには、それぞれ別のエイリアスを付けてください。',
      },
    ],
  },
  {
    query: '{ ...A }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'UNKNOWN_FRAGMENT',
        params: { fragment: 'A' },
        at: [6],
        en: 'Unknown fragment "A".',
        ja: 'フラグメント「A」は定義されていません。',
      },
    ],
  },
  {
    query: '{ ...A } fragment A on Query { locales { tag } } fragment A on Query { locales { tag } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'DUPLICATE_FRAGMENT',
        params: { fragment: 'A' },
        at: [19, 59],
        en: 'There can be only one fragment named "A".',
        ja: 'フラグメント「A」が複数定義されています。',
      },
    ],
  },
  {
    query: '{ locales { tag } } fragment A on Query { locales { tag } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'UNUSED_FRAGMENT',
        params: { fragment: 'A' },
        at: [21],
        en: 'Fragment "A" is never used.',
        ja: 'フラグメント「A」は使われていません。',
      },
    ],
  },
  {
    query: '{ ...A } fragment A on Query { ...A }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'FRAGMENT_CYCLE',
        params: { fragment: 'A' },
        at: [32],
        en: 'Cannot spread fragment "A" within itself.',
        ja: 'フラグメント「A」の中で、そのフラグメント自身を展開することはできません。',
      },
    ],
  },
  {
    query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { ...A }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'FRAGMENT_CYCLE',
        params: { fragment: 'A', via: ['B', 'C'] },
        at: [32, 61, 90],
        en: 'Cannot spread fragment "A" within itself via "B" and "C".',
        ja: 'フラグメント「A」が、「B」、「C」を経て自分自身を展開しています。',
      },
    ],
  },
  {
    query: '{ ... on String { x } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'FRAGMENT_WITHOUT_FIELDS',
        params: { type: 'String' },
        at: [10],
        en: 'Fragment cannot condition on non composite type "String".',
        ja: '型「String」にはフィールドがないため、フラグメントの条件にできません。',
      },
    ],
  },
  {
    query: '{ ...A } fragment A on String { x }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'FRAGMENT_WITHOUT_FIELDS',
        params: { fragment: 'A', type: 'String' },
        at: [24],
        en: 'Fragment "A" cannot condition on non composite type "String".',
        ja: '型「String」にはフィールドがないため、フラグメント「A」の条件にできません。',
      },
    ],
  },
  {
    query: '{ ... on Meeting { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'FRAGMENT_IMPOSSIBLE',
        params: { type: 'Query', fragmentType: 'Meeting' },
        at: [3],
        en: 'Fragment cannot be spread here as objects of type "Query" can never be of type "Meeting".',
        ja: '型「Query」のオブジェクトが型「Meeting」になることはないため、ここでこのフラグメントは展開できません。',
      },
    ],
  },
  {
    query: '{ ...A } fragment A on Meeting { id }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'FRAGMENT_IMPOSSIBLE',
        params: { fragment: 'A', type: 'Query', fragmentType: 'Meeting' },
        at: [3],
        en: 'Fragment "A" cannot be spread here as objects of type "Query" can never be of type "Meeting".',
        ja: '型「Query」のオブジェクトが型「Meeting」になることはないため、ここでフラグメント「A」は展開できません。',
      },
    ],
  },
  {
    query: '{ meeting(slugg: "x") { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'UNKNOWN_ARGUMENT',
        params: { argument: 'slugg', type: 'Query', field: 'meeting', suggestions: ['slug'] },
        at: [11],
        en: 'Unknown argument "slugg" on field "Query.meeting". Did you mean "slug"?',
        ja: 'フィールド「Query.meeting」に引数「slugg」はありません。もしかして「slug」ですか。',
      },
    ],
  },
  {
    query: '{ locales { tag @include(if: true, of: 1) } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'UNKNOWN_DIRECTIVE_ARGUMENT',
        params: { argument: 'of', directive: 'include', suggestions: ['if'] },
        at: [36],
        en: 'Unknown argument "of" on directive "@include". Did you mean "if"?',
        ja: 'ディレクティブ「@include」に引数「of」はありません。もしかして「if」ですか。',
      },
    ],
  },
  {
    query: '{ meeting(slug: "a", slug: "b") { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'DUPLICATE_ARGUMENT',
        params: { argument: 'slug' },
        at: [11, 22],
        en: 'There can be only one argument named "slug".',
        ja: '引数「slug」が複数指定されています。',
      },
    ],
  },
  {
    query: '{ node { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'ARGUMENT_REQUIRED',
        params: { field: 'node', argument: 'id', type: 'ID!' },
        at: [3],
        en: 'Field "node" argument "id" of type "ID!" is required, but it was not provided.',
        ja: 'フィールド「node」には、型「ID!」の引数「id」が必要です。',
      },
    ],
  },
  {
    query: '{ locales { tag @include } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'DIRECTIVE_ARGUMENT_REQUIRED',
        params: { directive: 'include', argument: 'if', type: 'Boolean!' },
        at: [17],
        en: 'Directive "@include" argument "if" of type "Boolean!" is required, but it was not provided.',
        ja: 'ディレクティブ「@include」には、型「Boolean!」の引数「if」が必要です。',
      },
    ],
  },
  {
    query: '{ locales { tag @includ(if: true) } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'UNKNOWN_DIRECTIVE',
        params: { directive: 'includ' },
        at: [17],
        en: 'Unknown directive "@includ".',
        ja: 'ディレクティブ「@includ」はありません。',
      },
    ],
  },
  {
    query: 'query @include(if: true) { locales { tag } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'DIRECTIVE_MISPLACED',
        params: { directive: 'include', location: 'QUERY' },
        at: [7],
        en: 'Directive "@include" may not be used on QUERY.',
        ja: 'ディレクティブ「@include」は QUERY には付けられません。',
      },
    ],
  },
  {
    query: '{ locales { tag @include(if: true) @include(if: true) } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'DUPLICATE_DIRECTIVE',
        params: { directive: 'include' },
        at: [17, 36],
        en: 'The directive "@include" can only be used once at this location.',
        ja: 'ディレクティブ「@include」は同じ場所に一度しか付けられません。',
      },
    ],
  },
  {
    query: '{ meeting(slug: $s) { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'UNDEFINED_VARIABLE',
        params: { variable: 's' },
        at: [17, 1],
        en: 'Variable "$s" is not defined.',
        ja: '変数「$s」は定義されていません。',
      },
    ],
  },
  {
    query: 'query Q { meeting(slug: $s) { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'UNDEFINED_VARIABLE',
        params: { variable: 's', operation: 'Q' },
        at: [25, 1],
        en: 'Variable "$s" is not defined by operation "Q".',
        ja: '変数「$s」はオペレーション「Q」で定義されていません。',
      },
    ],
  },
  {
    query: 'query ($s: String) { locales { tag } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'UNUSED_VARIABLE',
        params: { variable: 's' },
        at: [8],
        en: 'Variable "$s" is never used.',
        ja: '変数「$s」は使われていません。',
      },
    ],
  },
  {
    query: 'query Q($s: String) { locales { tag } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'UNUSED_VARIABLE',
        params: { variable: 's', operation: 'Q' },
        at: [9],
        en: 'Variable "$s" is never used in operation "Q".',
        ja: '変数「$s」はオペレーション「Q」で使われていません。',
      },
    ],
  },
  {
    query: 'query ($s: String, $s: String) { meeting(slug: $s) { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'DUPLICATE_VARIABLE',
        params: { variable: 's' },
        at: [9, 21],
        en: 'There can be only one variable named "$s".',
        ja: '変数「$s」が複数定義されています。',
      },
    ],
  },
  {
    query: 'query ($s: Meeting) { meeting(slug: $s) { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'VARIABLE_NOT_INPUT',
        params: { variable: 's', type: 'Meeting' },
        at: [12],
        en: 'Variable "$s" cannot be of non-input type "Meeting".',
        ja: '型「Meeting」は入力に使えないため、変数「$s」の型にできません。',
      },
      {
        reason: 'VARIABLE_MISPLACED',
        params: { variable: 's', type: 'Meeting', expectedType: 'String' },
        at: [8, 37],
        en: 'Variable "$s" of type "Meeting" used in position expecting type "String".',
        ja: '型「String」が必要な位置に、型「Meeting」の変数「$s」は使えません。',
      },
    ],
  },
  {
    query: 'query ($s: Int) { meeting(slug: $s) { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'VARIABLE_MISPLACED',
        params: { variable: 's', type: 'Int', expectedType: 'String' },
        at: [8, 33],
        en: 'Variable "$s" of type "Int" used in position expecting type "String".',
        ja: '型「String」が必要な位置に、型「Int」の変数「$s」は使えません。',
      },
    ],
  },
  {
    query: 'query ($id: ID!) { node(id: $id) { id } }',
    code: 'BAD_USER_INPUT',
    errors: [
      {
        reason: 'VARIABLE_REQUIRED',
        params: { variable: 'id', type: 'ID!' },
        at: [8],
        en: 'Variable "$id" of required type "ID!" was not provided.',
        ja: '型「ID!」の変数「$id」が必要ですが、指定されていません。',
      },
    ],
  },
  {
    query: 'query ($id: ID!) { node(id: $id) { id } }',
    variables: { id: null },
    code: 'BAD_USER_INPUT',
    errors: [
      {
        reason: 'VARIABLE_NULL',
        params: { variable: 'id', type: 'ID!' },
        at: [8],
        en: 'Variable "$id" of non-null type "ID!" must not be null.',
        ja: '型「ID!」の変数「$id」に null は指定できません。',
      },
    ],
  },
  {
    query: 'query ($id: ID!) { node(id: $id) { id } }',
    variables: { id: true },
    code: 'BAD_USER_INPUT',
    errors: [
      {
        reason: 'VARIABLE_INVALID',
        params: { variable: 'id', value: 'true', cause: { reason: 'NOT_AN_ID', params: { value: 'true' } } },
        at: [8],
        en: 'Variable "$id" got invalid value true. ID cannot represent a non-string and non-integer value: true',
        ja: '変数「$id」に値 true は指定できません。ID には文字列または整数を指定してください。true はどちらでもありません。',
      },
    ],
  },
  {
    query: 'query ($n: Int) { people(first: $n) { totalCount } }',
    variables: { n: 'x" at "n' },
    code: 'BAD_USER_INPUT',
    errors: [
      {
        reason: 'VARIABLE_INVALID',
        params: {
          variable: 'n',
          value: '"x\\" at \\"n"',
          cause: { reason: 'NOT_AN_INT', params: { value: '"x\\" at \\"n"' } },
        },
        at: [8],
        en: 'Variable "$n" got invalid value "x\\" at \\"n". Int cannot represent non-integer value: "x\\" at \\"n"',
        ja: '変数「$n」に値 "x\\" at \\"n" は指定できません。Int には整数を指定してください。"x\\" at \\"n" は整数ではありません。',
      },
    ],
  },
  {
    query: 'query ($n: Int) { people(first: $n) { totalCount } }',
    variables: { n: 3000000000 },
    code: 'BAD_USER_INPUT',
    errors: [
      {
        reason: 'VARIABLE_INVALID',
        params: {
          variable: 'n',
          value: '3000000000',
          cause: { reason: 'INT_OUT_OF_RANGE', params: { value: '3000000000' } },
        },
        at: [8],
        en: 'Variable "$n" got invalid value 3000000000. Int cannot represent non 32-bit signed integer value: 3000000000',
        ja: '変数「$n」に値 3000000000 は指定できません。Int には 32 ビット符号付き整数の範囲の値を指定してください。3000000000 はその範囲にありません。',
      },
    ],
  },
  {
    query: 'query ($b: Boolean!) { locales { tag @include(if: $b) } }',
    variables: { b: 'yes' },
    code: 'BAD_USER_INPUT',
    errors: [
      {
        reason: 'VARIABLE_INVALID',
        params: {
          variable: 'b',
          value: '"yes"',
          cause: { reason: 'NOT_A_BOOLEAN', params: { value: '"yes"' } },
        },
        at: [8],
        en: 'Variable "$b" got invalid value "yes". Boolean cannot represent a non-boolean value: "yes"',
        ja: '変数「$b」に値 "yes" は指定できません。Boolean には true または false を指定してください。"yes" はどちらでもありません。',
      },
    ],
  },
  {
    query: 'query ($filter: MeetingFilter) { meetings(filter: $filter) { totalCount } }',
    variables: { filter: { kin: 1 } },
    code: 'BAD_USER_INPUT',
    errors: [
      {
        reason: 'VARIABLE_INVALID',
        params: {
          variable: 'filter',
          value: '{ kin: 1 }',
          cause: {
            reason: 'UNKNOWN_INPUT_FIELD',
            params: { field: 'kin', type: 'MeetingFilter', suggestions: ['kind', 'id'] },
          },
        },
        at: [8],
        en: 'Variable "$filter" got invalid value { kin: 1 }. Field "kin" is not defined by type "MeetingFilter". Did you mean "kind" or "id"?',
        ja: '変数「$filter」に値 { kin: 1 } は指定できません。型「MeetingFilter」にフィールド「kin」はありません。もしかして「kind」または「id」ですか。',
      },
    ],
  },
  {
    query: 'query ($filter: MeetingFilter) { meetings(filter: $filter) { totalCount } }',
    variables: { filter: { kind: 'BILATERA' } },
    code: 'BAD_USER_INPUT',
    errors: [
      {
        reason: 'VARIABLE_INVALID',
        params: {
          variable: 'filter',
          value: '"BILATERA"',
          path: 'filter.kind',
          cause: {
            reason: 'UNKNOWN_ENUM_VALUE',
            params: { value: 'BILATERA', type: 'MeetingKind', suggestions: ['BILATERAL'] },
          },
        },
        at: [8],
        en: 'Variable "$filter" got invalid value "BILATERA" at "filter.kind". Value "BILATERA" does not exist in "MeetingKind" enum. Did you mean "BILATERAL"?',
        ja: '変数「$filter」の「filter.kind」に値 "BILATERA" は指定できません。列挙型「MeetingKind」に値「BILATERA」はありません。もしかして「BILATERAL」ですか。',
      },
    ],
  },
  {
    query: 'query ($filter: MeetingFilter) { meetings(filter: $filter) { totalCount } }',
    variables: { filter: { kind: 5 } },
    code: 'BAD_USER_INPUT',
    errors: [
      {
        reason: 'VARIABLE_INVALID',
        params: {
          variable: 'filter',
          value: '5',
          path: 'filter.kind',
          cause: { reason: 'NOT_AN_ENUM_VALUE', params: { type: 'MeetingKind', value: '5' } },
        },
        at: [8],
        en: 'Variable "$filter" got invalid value 5 at "filter.kind". Enum "MeetingKind" cannot represent non-enum value: 5.',
        ja: '変数「$filter」の「filter.kind」に値 5 は指定できません。列挙型「MeetingKind」に 5 は指定できません。',
      },
    ],
  },
  {
    query: 'query ($filter: MeetingFilter) { meetings(filter: $filter) { totalCount } }',
    variables: { filter: 5 },
    code: 'BAD_USER_INPUT',
    errors: [
      {
        reason: 'VARIABLE_INVALID',
        params: {
          variable: 'filter',
          value: '5',
          cause: { reason: 'NOT_AN_OBJECT', params: { type: 'MeetingFilter' } },
        },
        at: [8],
        en: 'Variable "$filter" got invalid value 5. Expected type "MeetingFilter" to be an object.',
        ja: '変数「$filter」に値 5 は指定できません。型「MeetingFilter」にはオブジェクトを指定してください。',
      },
    ],
  },
  {
    query: 'query ($filter: MeetingFilter) { meetings(filter: $filter) { totalCount } }',
    variables: { filter: { title: { contains: 5 }, translations: { allIn: [null, 'x" y'] } } },
    code: 'BAD_USER_INPUT',
    errors: [
      {
        reason: 'VARIABLE_INVALID',
        params: {
          variable: 'filter',
          value: '5',
          path: 'filter.title.contains',
          cause: { reason: 'NOT_A_STRING', params: { value: '5' } },
        },
        at: [8],
        en: 'Variable "$filter" got invalid value 5 at "filter.title.contains". String cannot represent a non-string value: 5',
        ja: '変数「$filter」の「filter.title.contains」に値 5 は指定できません。String には文字列を指定してください。5 は文字列ではありません。',
      },
      {
        reason: 'VARIABLE_INVALID',
        params: {
          variable: 'filter',
          value: 'null',
          path: 'filter.translations.allIn[0]',
          cause: { reason: 'NULL_UNEXPECTED', params: { type: 'Locale!' } },
        },
        at: [8],
        en: 'Variable "$filter" got invalid value null at "filter.translations.allIn[0]". Expected non-nullable type "Locale!" not to be null.',
        ja: '変数「$filter」の「filter.translations.allIn[0]」に値 null は指定できません。型「Locale!」は null を許しません。',
      },
      {
        reason: 'VARIABLE_INVALID',
        params: {
          variable: 'filter',
          value: '"x\\" y"',
          path: 'filter.translations.allIn[1]',
          cause: { reason: 'UNKNOWN_ENUM_VALUE', params: { value: 'x" y', type: 'Locale' } },
        },
        at: [8],
        en: 'Variable "$filter" got invalid value "x\\" y" at "filter.translations.allIn[1]". Value "x" y" does not exist in "Locale" enum.',
        ja: '変数「$filter」の「filter.translations.allIn[1]」に値 "x\\" y" は指定できません。列挙型「Locale」に値「x" y」はありません。',
      },
    ],
  },
  {
    query: 'query ($filter: MeetingFilter) { meetings(filter: $filter) { totalCount } }',
    variables: { filter: { dateFrom: 'yesterday', dateTo: 5, countryCode: 'bel' } },
    code: 'BAD_USER_INPUT',
    errors: [
      {
        reason: 'VARIABLE_INVALID',
        params: {
          variable: 'filter',
          value: '"bel"',
          path: 'filter.countryCode',
          cause: { reason: 'NOT_A_COUNTRY_CODE', params: { value: '"bel"' } },
        },
        at: [8],
        en: 'Variable "$filter" got invalid value "bel" at "filter.countryCode". CountryCode cannot represent "bel". Give two letters of ISO 3166-1, such as "BE".',
        ja: '変数「$filter」の「filter.countryCode」に値 "bel" は指定できません。"bel" は CountryCode の値ではありません。"BE" のような ISO 3166-1 の 2 文字の国コードを指定してください。',
      },
      {
        reason: 'VARIABLE_INVALID',
        params: {
          variable: 'filter',
          value: '"yesterday"',
          path: 'filter.dateFrom',
          cause: { reason: 'NOT_A_DATE', params: { value: '"yesterday"' } },
        },
        at: [8],
        en: 'Variable "$filter" got invalid value "yesterday" at "filter.dateFrom". Date cannot represent "yesterday". Give a calendar date (ISO 8601) of the years 0001 to 9999, such as "2024-10-17".',
        ja: '変数「$filter」の「filter.dateFrom」に値 "yesterday" は指定できません。"yesterday" は Date の値ではありません。"2024-10-17" のような、0001年から9999年までの暦日（ISO 8601）を指定してください。',
      },
      {
        reason: 'VARIABLE_INVALID',
        params: {
          variable: 'filter',
          value: '5',
          path: 'filter.dateTo',
          cause: { reason: 'NOT_A_DATE', params: { value: '5' } },
        },
        at: [8],
        en: 'Variable "$filter" got invalid value 5 at "filter.dateTo". Date cannot represent 5. Give a calendar date (ISO 8601) of the years 0001 to 9999, such as "2024-10-17".',
        ja: '変数「$filter」の「filter.dateTo」に値 5 は指定できません。5 は Date の値ではありません。"2024-10-17" のような、0001年から9999年までの暦日（ISO 8601）を指定してください。',
      },
    ],
  },
  {
    query: 'query ($orderBy: [MeetingOrder!]) { meetings(orderBy: $orderBy) { totalCount } }',
    variables: { orderBy: [{}] },
    code: 'BAD_USER_INPUT',
    errors: [
      {
        reason: 'VARIABLE_INVALID',
        params: {
          variable: 'orderBy',
          value: '{}',
          path: 'orderBy[0]',
          cause: { reason: 'INPUT_FIELD_REQUIRED', params: { field: 'field', type: 'MeetingOrderField!' } },
        },
        at: [8],
        en: 'Variable "$orderBy" got invalid value {} at "orderBy[0]". Field "field" of required type "MeetingOrderField!" was not provided.',
        ja: '変数「$orderBy」の「orderBy[0]」に値 {} は指定できません。型「MeetingOrderField!」のフィールド「field」が必要ですが、指定されていません。',
      },
    ],
  },
  {
    query: 'query ($orderBy: [MeetingOrder!]) { meetings(orderBy: $orderBy) { totalCount } }',
    variables: { orderBy: [1, 2, 3, 4, 5, 6, 7] },
    code: 'BAD_USER_INPUT',
    errors: [
      {
        reason: 'VARIABLE_INVALID',
        params: {
          variable: 'orderBy',
          value: '1',
          path: 'orderBy[0]',
          cause: { reason: 'NOT_AN_OBJECT', params: { type: 'MeetingOrder' } },
        },
        at: [8],
        en: 'Variable "$orderBy" got invalid value 1 at "orderBy[0]". Expected type "MeetingOrder" to be an object.',
        ja: '変数「$orderBy」の「orderBy[0]」に値 1 は指定できません。型「MeetingOrder」にはオブジェクトを指定してください。',
      },
      {
        reason: 'VARIABLE_INVALID',
        params: {
          variable: 'orderBy',
          value: '2',
          path: 'orderBy[1]',
          cause: { reason: 'NOT_AN_OBJECT', params: { type: 'MeetingOrder' } },
        },
        at: [8],
        en: 'Variable "$orderBy" got invalid value 2 at "orderBy[1]". Expected type "MeetingOrder" to be an object.',
        ja: '変数「$orderBy」の「orderBy[1]」に値 2 は指定できません。型「MeetingOrder」にはオブジェクトを指定してください。',
      },
      {
        reason: 'VARIABLE_INVALID',
        params: {
          variable: 'orderBy',
          value: '3',
          path: 'orderBy[2]',
          cause: { reason: 'NOT_AN_OBJECT', params: { type: 'MeetingOrder' } },
        },
        at: [8],
        en: 'Variable "$orderBy" got invalid value 3 at "orderBy[2]". Expected type "MeetingOrder" to be an object.',
        ja: '変数「$orderBy」の「orderBy[2]」に値 3 は指定できません。型「MeetingOrder」にはオブジェクトを指定してください。',
      },
      {
        reason: 'VARIABLE_INVALID',
        params: {
          variable: 'orderBy',
          value: '4',
          path: 'orderBy[3]',
          cause: { reason: 'NOT_AN_OBJECT', params: { type: 'MeetingOrder' } },
        },
        at: [8],
        en: 'Variable "$orderBy" got invalid value 4 at "orderBy[3]". Expected type "MeetingOrder" to be an object.',
        ja: '変数「$orderBy」の「orderBy[3]」に値 4 は指定できません。型「MeetingOrder」にはオブジェクトを指定してください。',
      },
      {
        reason: 'VARIABLE_INVALID',
        params: {
          variable: 'orderBy',
          value: '5',
          path: 'orderBy[4]',
          cause: { reason: 'NOT_AN_OBJECT', params: { type: 'MeetingOrder' } },
        },
        at: [8],
        en: 'Variable "$orderBy" got invalid value 5 at "orderBy[4]". Expected type "MeetingOrder" to be an object.',
        ja: '変数「$orderBy」の「orderBy[4]」に値 5 は指定できません。型「MeetingOrder」にはオブジェクトを指定してください。',
      },
      {
        reason: 'TOO_MANY_ERRORS',
        at: [],
        en: 'There are more errors than these; the rest was not checked.',
        ja: 'エラーはほかにもありますが、残りは確認していません。',
      },
    ],
  },
  {
    query: '{ people(first: "x") { totalCount } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'NOT_AN_INT',
        params: { value: '"x"' },
        at: [17],
        en: 'Int cannot represent non-integer value: "x"',
        ja: 'Int には整数を指定してください。"x" は整数ではありません。',
      },
    ],
  },
  {
    query: '{ people(first: 3000000000) { totalCount } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'INT_OUT_OF_RANGE',
        params: { value: '3000000000' },
        at: [17],
        en: 'Int cannot represent non 32-bit signed integer value: 3000000000',
        ja: 'Int には 32 ビット符号付き整数の範囲の値を指定してください。3000000000 はその範囲にありません。',
      },
    ],
  },
  {
    query: '{ meeting(slug: 5) { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'NOT_A_STRING',
        params: { value: '5' },
        at: [17],
        en: 'String cannot represent a non-string value: 5',
        ja: 'String には文字列を指定してください。5 は文字列ではありません。',
      },
    ],
  },
  {
    query: '{ node(id: 1.5) { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'NOT_AN_ID',
        params: { value: '1.5' },
        at: [12],
        en: 'ID cannot represent a non-string and non-integer value: 1.5',
        ja: 'ID には文字列または整数を指定してください。1.5 はどちらでもありません。',
      },
    ],
  },
  {
    query: '{ node(id: null) { id } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'VALUE_UNEXPECTED',
        params: { type: 'ID!', value: 'null' },
        at: [12],
        en: 'Expected value of type "ID!", found null.',
        ja: '型「ID!」の値が必要な位置に null があります。',
      },
    ],
  },
  {
    query: '{ locales { tag @include(if: 1) } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'NOT_A_BOOLEAN',
        params: { value: '1' },
        at: [30],
        en: 'Boolean cannot represent a non-boolean value: 1',
        ja: 'Boolean には true または false を指定してください。1 はどちらでもありません。',
      },
    ],
  },
  {
    query: '{ meetings(filter: { kind: "BILATERAL" }) { totalCount } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'NOT_AN_ENUM_VALUE',
        params: { type: 'MeetingKind', value: '"BILATERAL"', suggestions: ['BILATERAL', 'MULTILATERAL'] },
        at: [28],
        en: 'Enum "MeetingKind" cannot represent non-enum value: "BILATERAL". Did you mean "BILATERAL" or "MULTILATERAL"?',
        ja: '列挙型「MeetingKind」に "BILATERAL" は指定できません。もしかして「BILATERAL」または「MULTILATERAL」ですか。',
      },
    ],
  },
  {
    query: '{ meetings(filter: { kind: BILATERA }) { totalCount } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'UNKNOWN_ENUM_VALUE',
        params: { value: 'BILATERA', type: 'MeetingKind', suggestions: ['BILATERAL'] },
        at: [28],
        en: 'Value "BILATERA" does not exist in "MeetingKind" enum. Did you mean "BILATERAL"?',
        ja: '列挙型「MeetingKind」に値「BILATERA」はありません。もしかして「BILATERAL」ですか。',
      },
    ],
  },
  {
    query: '{ meetings(filter: { kin: BILATERAL }) { totalCount } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'UNKNOWN_INPUT_FIELD',
        params: { field: 'kin', type: 'MeetingFilter', suggestions: ['kind', 'id'] },
        at: [22],
        en: 'Field "kin" is not defined by type "MeetingFilter". Did you mean "kind" or "id"?',
        ja: '型「MeetingFilter」にフィールド「kin」はありません。もしかして「kind」または「id」ですか。',
      },
    ],
  },
  {
    query: '{ meetings(filter: { kind: BILATERAL, kind: BILATERAL }) { totalCount } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'DUPLICATE_INPUT_FIELD',
        params: { field: 'kind' },
        at: [22, 39],
        en: 'There can be only one input field named "kind".',
        ja: '入力フィールド「kind」が複数指定されています。',
      },
    ],
  },
  {
    query: '{ meetings(orderBy: [{}]) { totalCount } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'INPUT_FIELD_REQUIRED',
        params: { inputType: 'MeetingOrder', field: 'field', type: 'MeetingOrderField!' },
        at: [22],
        en: 'Field "MeetingOrder.field" of required type "MeetingOrderField!" was not provided.',
        ja: '型「MeetingOrderField!」のフィールド「MeetingOrder.field」が必要ですが、指定されていません。',
      },
    ],
  },
  {
    query: '{ meetings(filter: 5) { totalCount } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'VALUE_UNEXPECTED',
        params: { type: 'MeetingFilter', value: '5' },
        at: [20],
        en: 'Expected value of type "MeetingFilter", found 5.',
        ja: '型「MeetingFilter」の値が必要な位置に 5 があります。',
      },
    ],
  },
  {
    query: '{ a b c d e f g h }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'UNKNOWN_FIELD',
        params: { field: 'a', type: 'Query' },
        at: [3],
        en: 'Cannot query field "a" on type "Query".',
        ja: '型「Query」にフィールド「a」はありません。',
      },
      {
        reason: 'UNKNOWN_FIELD',
        params: { field: 'b', type: 'Query' },
        at: [5],
        en: 'Cannot query field "b" on type "Query".',
        ja: '型「Query」にフィールド「b」はありません。',
      },
      {
        reason: 'UNKNOWN_FIELD',
        params: { field: 'c', type: 'Query' },
        at: [7],
        en: 'Cannot query field "c" on type "Query".',
        ja: '型「Query」にフィールド「c」はありません。',
      },
      {
        reason: 'UNKNOWN_FIELD',
        params: { field: 'd', type: 'Query' },
        at: [9],
        en: 'Cannot query field "d" on type "Query".',
        ja: '型「Query」にフィールド「d」はありません。',
      },
      {
        reason: 'UNKNOWN_FIELD',
        params: { field: 'e', type: 'Query' },
        at: [11],
        en: 'Cannot query field "e" on type "Query".',
        ja: '型「Query」にフィールド「e」はありません。',
      },
      {
        reason: 'TOO_MANY_ERRORS',
        at: [],
        en: 'There are more errors than these; the rest was not checked.',
        ja: 'エラーはほかにもありますが、残りは確認していません。',
      },
    ],
  },
  {
    query: '{ meetings(filter: { dateFrom: "2024-02-30", dateTo: 5, countryCode: BE }) { totalCount } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'NOT_A_DATE',
        params: { value: '"2024-02-30"' },
        at: [32],
        en: 'Date cannot represent "2024-02-30". Give a calendar date (ISO 8601) of the years 0001 to 9999, such as "2024-10-17".',
        ja: '"2024-02-30" は Date の値ではありません。"2024-10-17" のような、0001年から9999年までの暦日（ISO 8601）を指定してください。',
      },
      {
        reason: 'NOT_A_DATE',
        params: { value: '5' },
        at: [54],
        en: 'Date cannot represent 5. Give a calendar date (ISO 8601) of the years 0001 to 9999, such as "2024-10-17".',
        ja: '5 は Date の値ではありません。"2024-10-17" のような、0001年から9999年までの暦日（ISO 8601）を指定してください。',
      },
      {
        reason: 'NOT_A_COUNTRY_CODE',
        params: { value: 'BE' },
        at: [70],
        en: 'CountryCode cannot represent BE. Give two letters of ISO 3166-1, such as "BE".',
        ja: 'BE は CountryCode の値ではありません。"BE" のような ISO 3166-1 の 2 文字の国コードを指定してください。',
      },
    ],
  },
  {
    query: '{ meetings(filter: { dateFrom: [{}] }) { totalCount } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'VALUE_UNEXPECTED',
        params: { type: 'Date', value: '[{}]' },
        at: [32],
        en: 'Expected value of type "Date", found [{}].',
        ja: '型「Date」の値が必要な位置に [{}] があります。',
      },
    ],
  },
  {
    query:
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    errors: [
      {
        reason: 'INTROSPECTION_TOO_DEEP',
        at: [3],
        en: 'The introspection goes too deep.',
        ja: 'イントロスペクションの階層が深すぎます。',
      },
    ],
  },
  {
    query: 'query ($shown: Boolean = true) { locales { tag @include(if: $shown) } }',
    variables: { shown: null },
    code: 'BAD_USER_INPUT',
    errors: [
      {
        reason: 'ARGUMENT_NULL',
        params: { argument: 'if', type: 'Boolean!' },
        at: [61],
        en: 'Argument "if" of non-null type "Boolean!" must not be null.',
        ja: '型「Boolean!」の引数「if」に null は指定できません。',
      },
    ],
  },
  {
    query:
      'query ($style: CountryNameStyle) { person(slug: "nakatani-gen") { country { name(style: $style) } } }',
    variables: { style: null },
    code: 'BAD_USER_INPUT',
    errors: [
      {
        reason: 'ARGUMENT_NULL',
        params: { argument: 'style', type: 'CountryNameStyle!' },
        at: [89],
        path: ['person', 'country', 'name'],
        en: 'Argument "style" of non-null type "CountryNameStyle!" must not be null.',
        ja: '型「CountryNameStyle!」の引数「style」に null は指定できません。',
      },
    ],
  },
  {
    query:
      'query ($direction: OrderDirection) { meetings(orderBy: [{ field: TITLE, direction: $direction }]) { totalCount } }',
    variables: { direction: null },
    code: 'BAD_USER_INPUT',
    errors: [
      {
        reason: 'ARGUMENT_INVALID',
        params: { argument: 'orderBy', value: '[{field: TITLE, direction: null}]' },
        at: [56],
        path: ['meetings'],
        en: 'Argument "orderBy" has invalid value [{field: TITLE, direction: null}].',
        ja: '引数「orderBy」に値 [{field: TITLE, direction: null}] は指定できません。',
      },
    ],
  },
];
