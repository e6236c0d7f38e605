import { Field, Int, ObjectType } from 'type-graphql';
import { enumType } from '../graphql/enum-type.ts';
import { CountryCodeScalar } from '../graphql/scalars.ts';
import { type MeetingKind, MeetingKindEnum } from '../meeting/meeting.type.ts';
import { Person } from '../person/person.type.ts';
import { Topic } from '../topic/topic.type.ts';
import type { SearchType } from './searched-text.ts';

export const SearchTypeEnum = enumType<SearchType>('SearchType', 'What can be searched for.', {
  MEETING: 'Meetings, by title, summary and captions.',
  STATEMENT: 'Statements, by what was said.',
  FOOTNOTE: 'Footnotes, by their text.',
  PERSON: 'People, by every written form of their names.',
  TERM: 'Terms of art, by name, short form and definition.',
});

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
