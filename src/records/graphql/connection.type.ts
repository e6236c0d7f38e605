import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import type { Page } from '../../storage/paging/keyset.ts';
import type { PageRows } from '../../storage/paging/page-request.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'Where a page stands in its list (Relay Cursor Connections).',
})
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether the list goes on after the page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether the list begins before the page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first edge.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last edge.' })
  endCursor!: string | null;
}

export interface Edge<Item> {
  readonly cursor: string;
  readonly node: Item;
}

export interface Connection<Item> {
  readonly edges: readonly Edge<Item>[];
  readonly nodes: readonly Item[];
  readonly pageInfo: PageInfo;
  /** Counts when it is asked for. */
  readonly count: () => Promise<number>;
}

/** Makes the types `<Item>Connection` and `<Item>Edge` of the Relay specification. */
export function connectionType<Item extends object>(item: () => ClassType<Item>, name: string) {
  @ObjectType(`${name}Edge`, {
    simpleResolvers: true,
    description: `A place in a list of ${name} objects, and what stands there.`,
  })
  class EdgeType {
    @Field(() => String, { description: 'The place, for `after` and `before`.' })
    cursor!: string;

    @Field(item, { description: 'What stands there.' })
    node!: Item;
  }

  @ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: `A page of a list of ${name} objects.`,
  })
  class ConnectionType {
    @Field(() => [EdgeType], { description: 'The items with their cursors.' })
    edges!: EdgeType[];

    @Field(() => [item()], { description: 'The items without their cursors.' })
    nodes!: Item[];

    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { simple: false, description: 'How many the whole list has.' })
    totalCount(): Promise<number> {
      return (this as unknown as Connection<Item>).count();
    }
  }
  return ConnectionType;
}

/** A page of rows as a connection of the items made of them. */
export function toConnection<Row, Item>(
  page: Page<Row>,
  items: readonly Item[],
  count: () => Promise<number>,
): Connection<Item> {
  const edges = items.map((node, index) => ({ node, cursor: page.cursorOf(page.rows[index] as Row) }));
  return { edges, nodes: items, count, pageInfo: pageInfoOf(page, edges) };
}

/** The `PageInfo` of a page, with the cursors of the edges that are served of it. */
export function pageInfoOf(
  { hasNextPage, hasPreviousPage }: PageRows<unknown>,
  edges: readonly Pick<Edge<unknown>, 'cursor'>[],
): PageInfo {
  const [startCursor, endCursor] = [edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null];
  return { hasNextPage, hasPreviousPage, startCursor, endCursor };
}
