import { Field } from 'type-graphql';
import { DateTimeScalar } from '../../translation/fields/date-time.scalar.ts';

/** Declares the field that says when a record was last changed; `counted` is what counts as a change. */
export function UpdatedAt(
  counted = 'When a fact or a text of it, in any language, was last changed.',
): PropertyDecorator {
  return Field(() => DateTimeScalar, { description: counted }) as PropertyDecorator;
}
