import fc from 'fast-check';
import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
} from 'graphql';

export interface GeneratedQuery {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Every variable a query may use: how it is declared, and what is sent for it. */
const VARIABLES: Readonly<Record<string, { type: string; sent?: unknown }>> = {
  inJapanese: { type: 'Locale', sent: 'ja' },
  inEnglish: { type: 'Locale!', sent: 'en' },
  nullLocale: { type: 'Locale', sent: null },
  absentLocale: { type: 'Locale' },
  defaultedLocale: { type: 'Locale = ja' },
  nulledLocale: { type: 'Locale = ja', sent: null },
  overriddenLocale: { type: 'Locale = ja', sent: 'en' },
  stand: { type: '[Locale!]', sent: ['ja'] },
  noStand: { type: '[Locale!]' },
  only: { type: 'Boolean', sent: true },
  yes: { type: 'Boolean!', sent: true },
  no: { type: 'Boolean!', sent: false },
  usually: { type: 'Boolean! = true' },
  two: { type: 'Int', sent: 2 },
  defaultTwo: { type: 'Int = 2' },
  absentSize: { type: 'Int' },
  meeting: { type: 'String', sent: '2024-10-17-ip4' },
  noSlug: { type: 'String' },
  kind: { type: 'MeetingKind', sent: 'BILATERAL' },
  absentKind: { type: 'MeetingKind' },
  direction: { type: 'OrderDirection' },
  style: { type: 'PersonNameStyle!', sent: 'FAMILY_FIRST' },
  day: { type: 'Date', sent: '2024-10-17' },
};

/** Literals and variables to choose from for each argument, by its name. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  locale: [
    'en',
    'ja',
    'ja',
    'null',
    '$inJapanese',
    '$inEnglish',
    '$nullLocale',
    '$absentLocale',
    '$defaultedLocale',
    '$nulledLocale',
    '$overriddenLocale',
  ],
  fallback: ['[]', '[ja]', '[en, ja]', 'ja', 'null', '$stand', '$noStand', '[$inEnglish]'],
  strict: ['true', 'false', 'null', '$only'],
  first: ['1', '3', '0', '-1', '$two', '$defaultTwo', '$absentSize'],
  last: ['1', '2', '$absentSize'],
  slug: ['"2024-10-17-nato-partners-session"', '"nakatani-gen"', '"nato"', '"nobody"', '$meeting', '$noSlug'],
  filter: ['{}', '{kind: MULTILATERAL}', '{kind: $kind}', '{kind: $absentKind}', 'null'],
  orderBy: [
    '[{field: DATE}]',
    '{field: DURATION, direction: DESC}',
    '[{field: DATE, direction: $direction}]',
    '[]',
  ],
  style: ['GIVEN_FIRST', 'READING', '$style'],
  on: ['"2024-10-17"', '$day'],
};

const MOST_DEPTH = 6;

/** Numbers from 0 to below `count`, the same for the same seed (mulberry32). */
function randomBelow(seed: number): (count: number) => number {
  let state = seed;
  return (count) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * count);
  };
}

/**
 * A random valid query of a schema: aliases, fragments used at several places, inline fragments, conditions, and
 * locale arguments at any level, as literals and as variables that are given, null, absent or defaulted.
 *
 * @param ids node ids for the fields that take one
 */
export function generatedQuery(schema: GraphQLSchema, ids: readonly string[]): fc.Arbitrary<GeneratedQuery> {
  return fc.noShrink(fc.nat()).map((seed) => {
    const below = randomBelow(seed);
    const chance = (percent: number) => below(100) < percent;
    const oneOf = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
    const fragments: { name: string; type: string; text: string }[] = [];
    /** Heads such as `a1: title(locale: ja)` by type: repeated, they merge. */
    const heads = new Map<string, string[]>();
    let names = 0;

    const condition = () => {
      if (!chance(15)) return '';
      return oneOf([
        ' @skip(if: $no)',
        ' @skip(if: $yes)',
        ' @include(if: $no)',
        ' @include(if: $usually)',
        ' @include(if: true) @skip(if: $no)',
      ]);
    };

    const argumentsOf = ({ args }: GraphQLField<unknown, unknown>): string => {
      const chosen = args.flatMap(({ name, type }) => {
        if (name === 'id') return String(type) === 'ID!' ? [`id: "${oneOf(ids)}"`] : [];
        if (name === 'ids') return [`ids: ["${oneOf(ids)}", "${oneOf(ids)}"]`];
        const values = ARGUMENTS[name];
        const percent = name === 'slug' ? 95 : name === 'locale' ? 35 : 15;
        return values !== undefined && chance(percent) ? [`${name}: ${oneOf(values)}`] : [];
      });
      return chosen.length === 0 ? '' : `(${chosen.join(', ')})`;
    };

    const fieldOf = (
      parent: GraphQLCompositeType,
      name: string,
      field: GraphQLField<unknown, unknown>,
      depth: number,
      isNarrow: boolean,
    ): string => {
      const known = heads.get(`${parent.name}.${name}`) ?? [];
      const args = argumentsOf(field);
      const isPlain = args === '' && !isNarrow;
      const head =
        known.length > 0 && chance(30)
          ? oneOf(known)
          : isPlain && chance(80)
            ? name
            : `a${names++}: ${name}${args}`;
      if (head !== name) heads.set(`${parent.name}.${name}`, [...known, head]);
      const type = getNamedType(field.type);
      const inner = isCompositeType(type) ? ` ${selectionOf(type, depth + 1, isNarrow)}` : '';
      return `${head}${condition()}${inner}`;
    };

    const selectionOf = (type: GraphQLCompositeType, depth: number, isNarrow: boolean): string => {
      const parts = Array.from({ length: 1 + below(4) }, () => partOf(type, depth, isNarrow));
      return `{ ${parts.join(' ')} }`;
    };

    const partOf = (type: GraphQLCompositeType, depth: number, isNarrow: boolean): string => {
      if (chance(5)) return '__typename';
      if (isAbstractType(type)) {
        const inner = oneOf(schema.getPossibleTypes(type));
        if (depth >= MOST_DEPTH || chance(20)) return `id${condition()}`;
        return `... on ${inner.name}${condition()} ${selectionOf(inner, depth, true)}`;
      }
      const usable = fragments.filter((each) => each.type === type.name);
      if (usable.length > 0 && chance(25)) return `...${oneOf(usable).name}${condition()}`;
      if (depth < MOST_DEPTH && chance(12)) {
        const text = selectionOf(type, depth + 1, isNarrow);
        const name = `F${names++}`;
        fragments.push({ name, type: type.name, text });
        return `...${name}${condition()} ...${name}`;
      }
      if (depth < MOST_DEPTH && chance(10)) {
        const on = chance(50) ? ` on ${type.name}` : '';
        return `...${on}${condition()} ${selectionOf(type, depth + 1, isNarrow)}`;
      }
      const fields = isObjectType(type) ? Object.entries(type.getFields()) : [];
      const possible =
        depth < MOST_DEPTH
          ? fields
          : fields.filter(([, field]) => !isCompositeType(getNamedType(field.type)));
      if (possible.length === 0) return '__typename';
      const [name, field] = oneOf(possible);
      return fieldOf(type, name, field, depth, isNarrow);
    };

    const body = selectionOf(schema.getQueryType() as GraphQLCompositeType, 0, false);
    const context = ['locale', 'fallback', 'strict'].flatMap((name) =>
      chance(40) ? [`${name}: ${oneOf(ARGUMENTS[name] as string[])}`] : [],
    );
    const inContext = context.length > 0 && chance(60) ? ` @inContext(${context.join(', ')})` : '';
    const rest = fragments.map(({ name, type, text }) => `fragment ${name} on ${type} ${text}`).join('\n');
    const used = Object.keys(VARIABLES).filter((name) =>
      new RegExp(`\\$${name}\\b`).test(`${inContext} ${body} ${rest}`),
    );
    const declared = used.map((name) => `$${name}: ${VARIABLES[name]?.type}`).join(', ');
    const variables = Object.fromEntries(
      used.flatMap((name) =>
        Object.hasOwn(VARIABLES[name] as object, 'sent') ? [[name, VARIABLES[name]?.sent]] : [],
      ),
    );
    return { text: `query Q${declared && `(${declared})`}${inContext} ${body}\n${rest}`, variables };
  });
}
