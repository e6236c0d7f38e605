import type { Plugin } from 'vite';

const FILE = '/node_modules/graphql-language-service/esm/parser/getTypeInfo.js';
const FIELD = 'fieldDef = objectField;';

/**
 * The hint for a field of an input object has the name of the type around the whole argument before it:
 * `Query.topic` for `StatementFilter.topic`. This plugin, for the worker that writes the hints, gives it the input's.
 */
export function inputFieldOwner(): Plugin {
  return {
    name: 'input-field-owner',
    transform(code, id) {
      if (!id.endsWith(FILE)) return undefined;
      if (!code.includes(FIELD)) this.error(`${FILE} no longer has ${FIELD}: see input-field-owner.ts`);
      return { code: code.replace(FIELD, `${FIELD} parentType = inputObjectType;`), map: null };
    },
  };
}
