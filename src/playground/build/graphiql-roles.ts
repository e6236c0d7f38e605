import type { Plugin } from 'vite';
import { replacedCode } from './replaced-code.ts';

/**
 * GraphiQL gives each open operation the role `tab` and puts two buttons into it, which a tab may not have (WAI-ARIA 1.2:
 * its children are presentational), so that a screen reader meets neither. This plugin makes them the list of buttons
 * that they are, the open one marked as current.
 */
export function graphiqlRoles(): Plugin {
  return replacedCode({
    name: 'graphiql-roles',
    source: 'graphiql-roles.ts',
    files: {
      '@graphiql/react/dist/components/tabs/index.js': [
        ['"aria-selected": isActive', '"aria-current": isActive || undefined'],
        ['role: "tablist"', 'role: "list"'],
        ['role: "tab"', 'role: "listitem"'],
      ],
      'graphiql/dist/GraphiQL.js': [['role: "tabpanel"', 'role: "region"']],
    },
  });
}
