import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { dateLabel } from '../../formats/date-label.ts';
import type { LabelIn } from '../../formats/in-one-language.ts';
import { DateLabelArgs } from '../graphql/date-label.args.ts';
import { Label } from '../graphql/label.decorator.ts';
import { Place } from '../place/place.type.ts';
import type { RequestContext } from '../request-context.ts';
import { rootFields } from '../root-fields.ts';
import { Visit, VisitConnection } from './visit.type.ts';

@Resolver(() => Visit)
class VisitResolver {
  @FieldResolver(() => Place, { nullable: true, description: 'Where it led.' })
  place(@Root() { placeId }: Visit, @Ctx() { records }: RequestContext): Promise<Place | null> {
    return records.places.find(placeId);
  }

  @Label({ madeOf: 'FACTS', description: 'Its days in words.' })
  dateLabel(@Root() visit: Visit, @Args(() => DateLabelArgs) form: DateLabelArgs): LabelIn {
    return ({ labels }) => dateLabel(labels, visit, form);
  }
}

export const VISIT_RESOLVERS = [
  VisitResolver,
  rootFields({
    type: Visit,
    connection: VisitConnection,
    typename: 'Visit',
    one: { name: 'visit', description: 'One visit.' },
    all: { name: 'visits', description: 'All visits, the newest first.' },
    service: (records) => records.visits,
  }),
] as const;
