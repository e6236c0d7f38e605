import { Field, ID, InterfaceType } from 'type-graphql';
import { toNodeId } from '../../kernel/node-id.ts';

/** The types that have a page of their own. */
export type NodeTypename = 'Meeting' | 'Statement' | 'Person' | 'Organization';

@InterfaceType({ description: 'Whatever has an id of its own (Relay Object Identification).' })
export abstract class Node {
  @Field(() => ID, { simple: true, description: 'An opaque id that never changes.' })
  id!: string;

  typename!: NodeTypename;
  /** The id within the database. */
  uuid!: string;
}

/** A row as a node: its own id becomes `uuid`, and `id` the opaque one. */
export function toNode<Row extends { readonly id: string }, Typename extends NodeTypename>(
  typename: Typename,
  row: Row,
): Row & { typename: Typename; uuid: string } {
  return { ...row, typename, uuid: row.id, id: toNodeId(typename, row.id) };
}
