import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import type { LabelIn } from '../../formats/in-one-language.ts';
import { Label } from '../graphql/label.decorator.ts';
import { type PersonLabelStyle, PersonLabelStyleEnum } from '../person/person-label.type.ts';
import type { RequestContext } from '../request-context.ts';
import { speakerLabel } from './speaker-label.ts';
import { Statement } from './statement.type.ts';

@Resolver(() => Statement)
export class StatementLabelResolver {
  @Label({
    madeOf: 'TEXTS',
    description: 'Who said it, with the office held then: Defense Minister Nakatani.',
  })
  speakerLabel(
    @Root() statement: Statement,
    @Ctx() { records }: RequestContext,
    @Arg('style', () => PersonLabelStyleEnum, {
      defaultValue: 'SHORT',
      description: 'How to name the speaker.',
    })
    style: PersonLabelStyle,
  ): LabelIn {
    return (language) => speakerLabel(statement, style, records, language);
  }
}
