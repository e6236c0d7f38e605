import { createParameterDecorator } from 'type-graphql';
import { Labels } from '../../formats/labels.ts';
import type { Locale } from '../../kernel/locale.ts';
import { LocaleScalar } from '../../translation/fields/localize-schema.ts';
import type { RequestContext } from '../request-context.ts';
import { LOCALE_ARGUMENT } from './locale.args.ts';

/** Declares the argument `locale` of a label of facts, and gives its resolver the labels of that language. */
export function InWords(): ParameterDecorator {
  return createParameterDecorator<RequestContext>(
    ({ args, context, info }) =>
      Labels.forReader(context.localization, { locale: args.locale as Locale | undefined }, info.path),
    {
      arg: {
        name: 'locale',
        typeFunc: () => LocaleScalar,
        options: { nullable: true, description: LOCALE_ARGUMENT },
      },
    },
  ) as ParameterDecorator;
}
