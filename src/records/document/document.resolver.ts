import { Args, Resolver, Root } from 'type-graphql';
import { dateLabel } from '../../formats/date-label.ts';
import type { LabelIn } from '../../formats/in-one-language.ts';
import { DateLabelArgs } from '../graphql/date-label.args.ts';
import { Label } from '../graphql/label.decorator.ts';
import { rootFields } from '../root-fields.ts';
import { SourceDocument, SourceDocumentConnection } from './document.type.ts';

@Resolver(() => SourceDocument)
class DocumentResolver {
  @Label({ madeOf: 'FACTS', description: 'The day it was published, in words.' })
  publishedOnLabel(
    @Root() { publishedOn }: SourceDocument,
    @Args(() => DateLabelArgs) form: DateLabelArgs,
  ): LabelIn {
    return ({ labels }) => dateLabel(labels, { startsOn: publishedOn, endsOn: null }, form);
  }
}

export const DOCUMENT_RESOLVERS = [
  DocumentResolver,
  rootFields({
    type: SourceDocument,
    connection: SourceDocumentConnection,
    typename: 'SourceDocument',
    one: { name: 'document', description: 'One document.' },
    all: { name: 'documents', description: 'All documents, the last published first.' },
    service: (records) => records.documents,
  }),
] as const;
