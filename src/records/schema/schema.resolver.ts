import { type GraphQLResolveInfo, type GraphQLSchema, isEnumType, parseSchemaCoordinate } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { AppError } from '../../kernel/app-error.ts';
import type { Locale } from '../../kernel/locale.ts';
import { nearestOf } from '../../kernel/nearest.ts';
import { type SchemaElement, schemaElements } from '../../translation/descriptions/schema-elements.ts';
import { describeElement } from '../../translation/descriptions/schema-words.ts';
import { enumLabel } from '../../translation/fields/enum-label.ts';
import { LocaleScalar } from '../../translation/fields/localize-schema.ts';
import type { LocaleArguments, Localization } from '../../translation/serving/localization.ts';
import { LOCALE_ARGUMENT } from '../graphql/locale.args.ts';
import type { RequestContext } from '../request-context.ts';
import { inDeclaredOrder } from './declared-order.ts';
import { EnumLabel, SchemaElementType } from './schema-element.type.ts';

/** Longer than any coordinate, and short enough to be quoted in an error. */
const MOST_CHARACTERS = 100;

/** The schema in the reader's language, for what introspection is too much for: a tooltip, a form. */
@Resolver()
export class SchemaResolver {
  @Query(() => SchemaElementType, {
    nullable: true,
    description: 'What an element of the schema is, in words.',
  })
  describe(
    @Arg('coordinate', () => String, {
      description:
        'Its schema coordinate: `Meeting`, `Meeting.title`, `Query.meetings(first:)`, `MeetingKind.SPEECH`, `@inContext`, `@inContext(locale:)`.',
    })
    coordinate: string,
    @Ctx() { localization, showsSchema }: RequestContext,
    @Info() { schema }: GraphQLResolveInfo,
    @Arg('locale', () => LocaleScalar, { nullable: true, description: LOCALE_ARGUMENT }) locale?: Locale,
  ): SchemaElementType {
    if (!showsSchema) throw new AppError('INTROSPECTION_DISABLED');
    const elements = schemaElements(schema);
    const element = elements.get(coordinate);
    if (element === undefined) throw notFound(coordinate, elements);
    const description = inWords(localization, schema, { locale });
    return { ...element, description: description(element) };
  }

  @Query(() => [EnumLabel], {
    nullable: true,
    description: 'The values of an enum with their labels, in the order a form offers them.',
  })
  async enumLabels(
    @Arg('name', () => String, { description: 'The name of the enum, such as `MeetingKind`.' }) name: string,
    @Ctx() { localization, showsSchema }: RequestContext,
    @Info() { schema, path }: GraphQLResolveInfo,
    @Arg('locale', () => LocaleScalar, { nullable: true, description: LOCALE_ARGUMENT }) locale?: Locale,
  ): Promise<EnumLabel[]> {
    if (!showsSchema) throw new AppError('INTROSPECTION_DISABLED');
    const type = schema.getType(name);
    if (!isEnumType(type)) throw new AppError('ENUM_UNKNOWN', { name: name.slice(0, MOST_CHARACTERS) });
    const elements = schemaElements(schema);
    const description = inWords(localization, schema, { locale });
    return Promise.all(
      inDeclaredOrder(type).map(async ({ name: value, value: internal }, index) => {
        const element = elements.get(`${name}.${value}`) as SchemaElement;
        const place = { key: 'label', prev: { key: index, prev: path } };
        return {
          value,
          label: await enumLabel(localization, name, String(internal), { locale }, place),
          description: description(element),
        };
      }),
    );
  }
}

/** The words for elements in the language of a field. */
function inWords(localization: Localization, schema: GraphQLSchema, given: LocaleArguments) {
  const request = localization.request(given);
  return (element: SchemaElement): string | null => {
    const { value, locale } = describeElement(schema, element, localization.catalogue, request);
    if (locale !== null) localization.noteLanguages([locale]);
    return value;
  };
}

function notFound(coordinate: string, elements: ReadonlyMap<string, SchemaElement>): AppError {
  if (coordinate.length > MOST_CHARACTERS || !isCoordinate(coordinate))
    return new AppError('COORDINATE_MALFORMED', { coordinate: coordinate.slice(0, MOST_CHARACTERS) });
  return new AppError('COORDINATE_UNKNOWN', { coordinate, nearest: nearestOf(coordinate, elements.keys()) });
}

function isCoordinate(text: string): boolean {
  try {
    parseSchemaCoordinate(text);
    return true;
  } catch {
    return false;
  }
}
