import type { Plugin } from 'vite';
import { replacedCode } from './replaced-code.ts';

const FIELD = 'fieldDef = objectField;';

/**
 * Two corrections to the language service, for the worker that writes the editor's hints.
 *
 * The hint for a field of an input object has the name of the type around the whole argument before it:
 * `Query.topic` for `StatementFilter.topic`; it gets the input's. And fields are offered in the order of their index
 * as a text (`0alternates`, `10title`, `1captions`): filled up with zeros, that is the order of the schema.
 */
export function languageService(): Plugin {
  return replacedCode({
    name: 'language-service',
    source: 'language-service.ts',
    isInEveryBuild: false,
    files: {
      'graphql-language-service/esm/parser/getTypeInfo.js': [
        [FIELD, `${FIELD} parentType = inputObjectType;`],
      ],
      'graphql-language-service/esm/interface/getAutocompleteSuggestions.js': [
        ['sortText: String(index) + field.name', "sortText: String(index).padStart(4, '0') + field.name"],
      ],
    },
  });
}
