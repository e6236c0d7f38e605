import { type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/**
 * Counts how often each response name stands in a selection set, its fragments included. A fragment is counted once
 * and its numbers are added wherever it is spread, or a chain of fragments would take exponential time.
 */
export function responseNames(
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): (set: SelectionSetNode) => ReadonlyMap<string, number> {
  const counted = new Map<string, ReadonlyMap<string, number>>();
  const ofFragment = (name: string): ReadonlyMap<string, number> => {
    const known = counted.get(name) ?? ofSet((fragments.get(name) as FragmentDefinitionNode).selectionSet);
    counted.set(name, known);
    return known;
  };
  const ofSet = ({ selections }: SelectionSetNode): ReadonlyMap<string, number> => {
    const names = new Map<string, number>();
    for (const each of selections) {
      const found =
        each.kind === Kind.FIELD
          ? [[(each.alias ?? each.name).value, 1] as const]
          : each.kind === Kind.INLINE_FRAGMENT
            ? ofSet(each.selectionSet)
            : ofFragment(each.name.value);
      for (const [name, times] of found) names.set(name, (names.get(name) ?? 0) + times);
    }
    return names;
  };
  return ofSet;
}
