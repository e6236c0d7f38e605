import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { dateLabel } from '../../formats/date-label.ts';
import type { Labels } from '../../formats/labels.ts';
import { DateLabelArgs } from '../graphql/date-label.args.ts';
import { InWords } from '../graphql/in-words.ts';
import { SourceDocument } from './document.type.ts';

@Resolver(() => SourceDocument)
export class DocumentResolver {
  @FieldResolver(() => String, { description: 'The day it was published, in words.' })
  publishedOnLabel(
    @Root() { publishedOn }: SourceDocument,
    @InWords() labels: Labels,
    @Args(() => DateLabelArgs) form: DateLabelArgs,
  ): string {
    return dateLabel(labels, { startsOn: publishedOn, endsOn: null }, form);
  }
}
