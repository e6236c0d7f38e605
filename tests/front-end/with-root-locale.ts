import { type DocumentNode, Kind, type SelectionNode } from 'graphql';

/** What takes no language but the operation's: introspection, and Relay's `node`. */
const WITHOUT_LOCALE = ['__typename', '__schema', '__type', 'node'];

/** Says the language of `@inContext` once more at each field of the root, which caches tell apart by arguments alone. */
export function withRootLocale(document: DocumentNode): DocumentNode {
  const definitions = document.definitions.map((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
    const inContext = definition.directives?.find(({ name }) => name.value === 'inContext');
    const locale = inContext?.arguments?.find(({ name }) => name.value === 'locale');
    if (locale === undefined) return definition;
    const withLocale = (selection: SelectionNode): SelectionNode => {
      if (selection.kind !== Kind.FIELD || WITHOUT_LOCALE.includes(selection.name.value)) return selection;
      const given = selection.arguments ?? [];
      const isGiven = given.some(({ name }) => name.value === 'locale');
      return isGiven ? selection : { ...selection, arguments: [...given, locale] };
    };
    const selections = definition.selectionSet.selections.map(withLocale);
    return { ...definition, selectionSet: { ...definition.selectionSet, selections } };
  });
  return { kind: Kind.DOCUMENT, definitions };
}
