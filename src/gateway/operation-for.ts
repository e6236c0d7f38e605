import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** Fields without arguments of their own that a selection begins with. */
const MOST_FIELDS = 5;

/** Records of a list. */
const FIRST = 3;

/**
 * A valid query that begins with a field of Query, for a reader to go on with: its required arguments are variables, and
 * what is selected are leaves.
 */
export function operationFor(field: GraphQLField<unknown, unknown>): string {
  const asked = field.args.filter(isAskedFor);
  const variables = asked.map(({ name, type }) => `$${name}: ${type}`);
  const args = [
    ...asked.map(({ name }) => `${name}: $${name}`),
    ...(field.args.some(({ name }) => name === 'first') ? [`first: ${FIRST}`] : []),
  ];
  const head = variables.length === 0 ? 'query' : `query (${variables.join(', ')})`;
  const call = args.length === 0 ? field.name : `${field.name}(${args.join(', ')})`;
  return `${head} {\n  ${call}${selectionOf(field.type, '  ')}\n}\n`;
}

/** True for an argument without which the field finds nothing, such as the `by` of a record. */
function isAskedFor(arg: GraphQLArgument): boolean {
  return isRequiredArgument(arg) || (arg.name === 'by' && arg.deprecationReason == null);
}

function selectionOf(output: GraphQLOutputType, indent: string): string {
  const type = getNamedType(output);
  if (isLeafType(type)) return '';
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const nodes = fields.find(({ name }) => name === 'nodes');
  const selected =
    nodes === undefined ? leavesOf(fields) : [`nodes${selectionOf(nodes.type, `${indent}  `)}`];
  const lines = selected.length === 0 ? ['__typename'] : selected;
  return ` {\n${lines.map((line) => `${indent}  ${line}\n`).join('')}${indent}}`;
}

function leavesOf(fields: readonly GraphQLField<unknown, unknown>[]): string[] {
  return fields
    .filter(({ type, args, deprecationReason }) => {
      const isReady = deprecationReason == null && !args.some(isRequiredArgument);
      return isReady && isLeafType(getNamedType(type));
    })
    .slice(0, MOST_FIELDS)
    .map(({ name }) => name);
}
