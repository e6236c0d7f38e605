import { createParameterDecorator } from 'type-graphql';
import type { Locale } from '../../kernel/locale.ts';
import { enumLabel } from '../../translation/fields/enum-label.ts';
import { LocaleScalar } from '../../translation/fields/localize-schema.ts';
import type { RequestContext } from '../request-context.ts';
import { LOCALE_ARGUMENT } from './locale.args.ts';

/** The label of a value of an enum, in the language of a field. */
export type EnumWords = (name: string, value: string) => string | Promise<string>;

/** Declares the argument `locale` of a label that may be missing, and gives its resolver the words for it. */
export function InEnumWords(): ParameterDecorator {
  return createParameterDecorator<RequestContext>(
    ({ args, context: { localization }, info: { path } }): EnumWords =>
      (name, value) =>
        enumLabel(localization, name, value, { locale: args.locale as Locale | undefined }, path),
    {
      arg: {
        name: 'locale',
        typeFunc: () => LocaleScalar,
        options: { nullable: true, description: LOCALE_ARGUMENT },
      },
    },
  ) as ParameterDecorator;
}
