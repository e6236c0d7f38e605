import type { GraphQLScalarType } from 'graphql';
import { type ClassType, Field, InputType, Int } from 'type-graphql';
import { DateScalar } from '../graphql/scalars.ts';

/** The conditions on a value that has an order. All that are given must hold. */
export interface RangeFilter<Value> {
  eq?: Value;
  in?: Value[];
  gt?: Value;
  gte?: Value;
  lt?: Value;
  lte?: Value;
}

function rangeFilter<Value>(scalar: GraphQLScalarType, name: string, description: string) {
  const field = (about: string) => Field(() => scalar, { nullable: true, description: about });
  @InputType(name, { description })
  class RangeFilterType implements RangeFilter<Value> {
    @field('Exactly this.')
    eq?: Value;

    @Field(() => [scalar], { nullable: true, description: 'One of these. `[]` finds nothing.' })
    in?: Value[];

    @field('More than this, or later.')
    gt?: Value;

    @field('This, or more or later.')
    gte?: Value;

    @field('Less than this, or earlier.')
    lt?: Value;

    @field('This, or less or earlier.')
    lte?: Value;
  }
  return RangeFilterType as ClassType<RangeFilter<Value>>;
}

const HOLDS = 'All conditions that are given must hold; a record that does not know it meets none.';

export const IntFilter = rangeFilter<number>(Int, 'IntFilter', `Which number. ${HOLDS}`);
export const DateFilter = rangeFilter<string>(DateScalar, 'DateFilter', `Which day. ${HOLDS}`);
