import { type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/**
 * Counts the selections (fields and fragments) that a set comes to when each of its fragments stands wherever it is
 * spread. Nothing is built for it and each fragment is read once, so it takes as long as the document, whatever it
 * spreads to. The fragments of a valid document have no cycle.
 */
export function spreadFields(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): number {
  const known = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const count = known.get(name) ?? ofSet((fragments.get(name) as FragmentDefinitionNode).selectionSet);
    known.set(name, count);
    return count;
  };
  const ofSet = ({ selections }: SelectionSetNode): number => {
    let count = selections.length;
    for (const each of selections) {
      if (each.kind === Kind.FRAGMENT_SPREAD) count += ofFragment(each.name.value);
      else if (each.selectionSet !== undefined) count += ofSet(each.selectionSet);
    }
    return count;
  };
  return ofSet(set);
}
