import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { dateLabel } from '../../formats/date-label.ts';
import type { LabelIn } from '../../formats/in-one-language.ts';
import { DateLabelArgs } from '../graphql/date-label.args.ts';
import { Label } from '../graphql/label.decorator.ts';
import { Place } from '../place/place.type.ts';
import type { RequestContext } from '../request-context.ts';
import { Visit } from './visit.type.ts';

@Resolver(() => Visit)
export class VisitResolver {
  @FieldResolver(() => Place, { nullable: true, description: 'Where it led.' })
  place(@Root() { placeId }: Visit, @Ctx() { records }: RequestContext): Promise<Place | null> {
    return records.places.find(placeId);
  }

  @Label({ madeOf: 'FACTS', description: 'Its days in words.' })
  dateLabel(@Root() visit: Visit, @Args(() => DateLabelArgs) form: DateLabelArgs): LabelIn {
    return ({ labels }) => dateLabel(labels, visit, form);
  }
}
