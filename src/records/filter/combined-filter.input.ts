import { Field } from 'type-graphql';

/** A filter whose conditions can be put together; those beside each other must all hold. */
export interface CombinedFilter<Filter> {
  readonly and?: readonly Filter[] | null;
  readonly or?: readonly Filter[] | null;
  readonly not?: Filter | null;
}

type FilterClass = () => abstract new () => object;

/** Declares the field `and` of a filter. */
export function And(filter: FilterClass): PropertyDecorator {
  const description = 'All of these hold, as what stands beside them. `[]` demands nothing.';
  return Field(() => [filter()], { nullable: true, description }) as PropertyDecorator;
}

/** Declares the field `or` of a filter. */
export function Or(filter: FilterClass): PropertyDecorator {
  const description = 'One of these holds at least. `[]` finds nothing.';
  return Field(() => [filter()], { nullable: true, description }) as PropertyDecorator;
}

/** Declares the field `not` of a filter. */
export function Not(filter: FilterClass): PropertyDecorator {
  const description = 'This does not hold. It does not hold either where a record does not know the value.';
  return Field(filter, { nullable: true, description }) as PropertyDecorator;
}
