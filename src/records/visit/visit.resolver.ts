import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Place } from '../place/place.type.ts';
import type { RequestContext } from '../request-context.ts';
import { Visit } from './visit.type.ts';

@Resolver(() => Visit)
export class VisitResolver {
  @FieldResolver(() => Place, { nullable: true, description: 'Where it led.' })
  place(@Root() { placeId }: Visit, @Ctx() { records }: RequestContext): Promise<Place | null> | null {
    return placeId === null ? null : records.places.byId.load(placeId);
  }
}
