import type { ApolloServer } from '@apollo/server';
import type { GatewayContext } from './execution/gateway-context.ts';

/** A question of our own to the gateway, as a page asks it: the `data`, or null where there are errors. */
export async function ask(
  apollo: ApolloServer<GatewayContext>,
  operation: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> },
  contextValue: GatewayContext,
): Promise<unknown> {
  const { body } = await apollo.executeOperation(operation, { contextValue });
  if (body.kind !== 'single' || body.singleResult.errors !== undefined) return null;
  return body.singleResult.data ?? null;
}
