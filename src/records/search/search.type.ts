import { createUnionType, Field, Float, Int, ObjectType } from 'type-graphql';
import { Localized, type LocalizedString } from '../../translation/localized.decorator.ts';
import { PageInfo } from '../connection.type.ts';
import { enumType } from '../enum-type.ts';
import { Footnote } from '../footnote/footnote.type.ts';
import { Meeting, type MeetingKind, MeetingKindEnum } from '../meeting/meeting.type.ts';
import { Person } from '../person/person.type.ts';
import { CountryCodeScalar } from '../scalars.ts';
import { Statement } from '../statement/statement.type.ts';
import { Term } from '../term/term.type.ts';
import { Topic } from '../topic/topic.type.ts';
import type { SearchField, SearchType } from './search-place.ts';

export const SearchTypeEnum = enumType<SearchType>('SearchType', 'What can be searched for.', {
  MEETING: 'Meetings, by title, summary and captions.',
  STATEMENT: 'Statements, by what was said.',
  FOOTNOTE: 'Footnotes, by their text.',
  PERSON: 'People, by every written form of their names.',
  TERM: 'Terms of art, by name, short form and definition.',
});

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

/** Which of the union a node is. */
export function searchTypename(node: SearchNode): string {
  return 'typename' in node ? node.typename : 'mark' in node ? 'Footnote' : 'Term';
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
  language!: string;

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

@ObjectType({ simpleResolvers: true, description: 'How many hits are of a type.' })
export class TypeFacet {
  @Field(() => SearchTypeEnum, { description: 'The type.' })
  type!: SearchType;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'How many hits are of a year.' })
export class YearFacet {
  @Field(() => Int, { description: 'The year of the meeting.' })
  year!: number;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'How many hits belong to meetings of a kind.' })
export class KindFacet {
  @Field(() => MeetingKindEnum, { description: 'The kind.' })
  kind!: MeetingKind;

  @Localized({
    namespace: 'enums',
    key: 'MeetingKind.{kind}',
    required: true,
    description: 'The kind, in words.',
  })
  kindLabel?: LocalizedString;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'How many hits are of a country.' })
export class CountryFacet {
  @Field(() => CountryCodeScalar, {
    description: 'The country of the meeting’s place, or that a person speaks for.',
  })
  countryCode!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'How many hits are statements of a person.' })
export class SpeakerFacet {
  @Field(() => Person, { description: 'The person.' })
  speaker!: Person;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'How many hits are statements on a topic.' })
export class TopicFacet {
  @Field(() => Topic, { description: 'The topic.' })
  topic!: Topic;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Of all hits, not only those of the page: how many are of which value. Of each the 20 most frequent.',
})
export class SearchFacets {
  @Field(() => [TypeFacet], { description: 'By type.' })
  types!: readonly TypeFacet[];

  @Field(() => [YearFacet], { description: 'By year.' })
  years!: readonly YearFacet[];

  @Field(() => [KindFacet], { description: 'By kind of meeting.' })
  kinds!: readonly KindFacet[];

  @Field(() => [CountryFacet], { description: 'By country.' })
  countries!: readonly CountryFacet[];

  @Field(() => [SpeakerFacet], { description: 'By speaker.' })
  speakers!: readonly SpeakerFacet[];

  @Field(() => [TopicFacet], { description: 'By topic.' })
  topics!: readonly TopicFacet[];
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
