import { Field, ID, InterfaceType } from 'type-graphql';
import { toNodeId } from '../../kernel/node-id.ts';

@InterfaceType({ description: 'Whatever has an id of its own (Relay Object Identification).' })
export abstract class Node {
  @Field(() => ID, { simple: true, description: 'An opaque id that never changes.' })
  id!: string;

  /** The name of its type, by which `Records.nodes` finds it again. */
  typename!: string;
  /** The id within the database. */
  uuid!: string;
}

/** A row as a node: its own id becomes `uuid`, and `id` the opaque one. */
export function toNode<Row extends { readonly id: string }, Typename extends string>(
  typename: Typename,
  row: Row,
): Row & { typename: Typename; uuid: string } {
  return { ...row, typename, uuid: row.id, id: toNodeId(typename, row.id) };
}
