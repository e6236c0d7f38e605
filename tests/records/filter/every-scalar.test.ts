import { getNamedType, isInputObjectType, isLeafType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { servedSchema } from '../../gateway/in-process.ts';

const schema = servedSchema();

/** Scalars that a filter has in another form, by the name of the field. */
const OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  date: ['dateFrom', 'dateTo'],
  updatedAt: ['updatedSince'],
};

/** Scalars that no filter has, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  requestedLocale: 'It is of the query, not of the record.',
  startsAt: 'Clocks of different places have no common order; dateFrom and dateTo have its day.',
};

const fieldsOf = (name: string) => {
  const type = schema.getType(name);
  if (!isObjectType(type) && !isInputObjectType(type)) throw new TypeError(`There is no type ${name}.`);
  return Object.values<{ name: string; type: Parameters<typeof getNamedType>[0] }>(type.getFields());
};

describe.each(['Meeting', 'Person', 'Statement'])('A filter of the type %s', (name) => {
  const filtered = fieldsOf(`${name}Filter`).map((field) => field.name);
  // A label is a scalar in words.
  const scalars = fieldsOf(name)
    .filter(({ type, name: field }) => isLeafType(getNamedType(type)) && !field.endsWith('Label'))
    .map((field) => field.name);

  it('has a condition for each of its scalars', () => {
    const lacking = scalars
      .filter((scalar) => EXCEPTIONS[scalar] === undefined)
      .flatMap((scalar) => OTHERWISE[scalar] ?? [scalar])
      .filter((field) => !filtered.includes(field));
    expect(lacking).toEqual([]);
  });

  it('has what conditions are put together with', () => {
    expect(filtered).toEqual(expect.arrayContaining(['and', 'or', 'not', 'translations']));
  });
});
