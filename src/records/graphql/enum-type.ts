import { registerEnumType } from 'type-graphql';

/**
 * Makes a GraphQL enum of the values of a database enum, every value with a description. Returns what type-graphql
 * takes for the enum in its type thunks.
 */
export function enumType<Value extends string>(
  name: string,
  description: string,
  descriptions: Readonly<Record<Value, string>>,
): Readonly<Record<Value, Value>> {
  const values = Object.fromEntries(Object.keys(descriptions).map((value) => [value, value])) as Record<
    Value,
    Value
  >;
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      (Object.entries(descriptions) as [Value, string][]).map(([value, about]) => [
        value,
        { description: about },
      ]),
    ) as Record<Value, { description: string }>,
  });
  return values;
}
