import { createUnionType, Field, Float, Int, ObjectType } from 'type-graphql';
import { Footnote } from '../footnote/footnote.type.ts';
import { PageInfo } from '../graphql/connection.type.ts';
import { enumType } from '../graphql/enum-type.ts';
import { Meeting } from '../meeting/meeting.type.ts';
import { Person } from '../person/person.type.ts';
import { Statement } from '../statement/statement.type.ts';
import { Term } from '../term/term.type.ts';
import { SearchFacets } from './search-facets.type.ts';
import type { SearchField } from './searched-text.ts';

export const SearchFieldEnum = enumType<SearchField>('SearchField', 'Where something was found.', {
  NAME: 'In the name of a person or a term.',
  TITLE: 'In the title of a meeting.',
  SUMMARY: 'In the summary of a meeting.',
  CAPTION: 'In the caption of a picture.',
  BODY: 'In what was said.',
  FOOTNOTE: 'In a footnote.',
  DEFINITION: 'In the definition of a term.',
});

export type SearchNode = Meeting | Statement | Footnote | Person | Term;

/** The type of a node within the union. */
export function searchTypename(node: SearchNode): string {
  return node.typename;
}

export const SearchResult = createUnionType({
  name: 'SearchResult',
  description: 'What a search finds.',
  types: () => [Meeting, Statement, Footnote, Person, Term] as const,
});

@ObjectType('ExcerptSpan', { simpleResolvers: true, description: 'A piece of an excerpt.' })
export class ExcerptSpanType {
  @Field(() => String, { description: 'The words as they are written.' })
  text!: string;

  @Field(() => Boolean, { description: 'Whether they are what was looked for.' })
  isMatch!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'The words in which something was found.' })
export class SearchExcerpt {
  @Field(() => SearchFieldEnum, { description: 'Where they stand.' })
  field!: SearchField;

  @Field(() => String, { description: 'The language they are in: a BCP 47 tag, for `<span lang>`.' })
  tag!: string;

  @Field(() => [ExcerptSpanType], {
    description: 'Their pieces, one after the other, to be marked as you like.',
  })
  spans!: readonly ExcerptSpanType[];

  @Field(() => Boolean, { description: 'Whether the text goes on before them.' })
  isCutAtStart!: boolean;

  @Field(() => Boolean, { description: 'Whether the text goes on after them.' })
  isCutAtEnd!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'Something found, and its place among the hits.' })
export class SearchEdge {
  @Field(() => String, { description: 'The place, for `after` and `before`.' })
  cursor!: string;

  @Field(() => SearchResult, { description: 'What was found.' })
  node!: SearchNode;

  @Field(() => Float, { description: 'How well it fits, to compare with the other hits of this search.' })
  score!: number;

  @Field(() => SearchExcerpt, { simple: false, description: 'The words in which it was found.' })
  excerpt(): Promise<SearchExcerpt> {
    return (this as unknown as { loadExcerpt(): Promise<SearchExcerpt> }).loadExcerpt();
  }
}

@ObjectType({ simpleResolvers: true, description: 'A page of what a search has found, the best first.' })
export class SearchConnection {
  @Field(() => [SearchEdge], { description: 'The hits.' })
  edges!: readonly SearchEdge[];

  @Field(() => [SearchResult], { description: 'What was found, without excerpts.' })
  nodes!: readonly SearchNode[];

  @Field(() => PageInfo, { description: 'Where the page stands among the hits.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many hits there are in all.' })
  totalCount!: number;

  @Field(() => SearchFacets, { simple: false, description: 'What the hits are, counted.' })
  facets(): Promise<SearchFacets> {
    return (this as unknown as { loadFacets(): Promise<SearchFacets> }).loadFacets();
  }
}
