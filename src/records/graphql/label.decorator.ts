import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info } from 'type-graphql';
import { inOneLanguage, type LabelIn } from '../../formats/in-one-language.ts';
import type { RequestContext } from '../request-context.ts';
import { LocaleArgs, LocaleContextArgs } from './locale.args.ts';

/** The sentence that closes the description of a label that is made of a record's texts. */
const IN_ONE_LANGUAGE =
  'It is in one language throughout: the first that has words for all of it, else it says less.';

interface LabelOptions {
  readonly description: string;
  readonly nullable?: boolean;
  /**
   * `FACTS` can be said in every language that has labels, so the field has the argument `locale`. For `TEXTS` a
   * language may have no word, so the reader says what may stand in: it has `fallback` and `strict` as well.
   */
  readonly madeOf: 'FACTS' | 'TEXTS';
}

/**
 * Declares a label that is put together from words. The method takes what a field resolver takes, each parameter with
 * its decorator, reads what the label is about, and returns how to make it in one language. Which language that is, the
 * arguments for it and the report are this decorator's.
 */
export function Label({ description, nullable = false, madeOf }: LabelOptions) {
  const isOfTexts = madeOf === 'TEXTS';
  return <Method extends (...params: never[]) => LabelIn | Promise<LabelIn>>(
    target: object,
    field: string,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    const method = descriptor.value;
    if (method === undefined) throw new TypeError(`@Label of ${field} belongs on a method.`);
    const own = method.length;
    Args(() => (isOfTexts ? LocaleContextArgs : LocaleArgs))(target, field, own);
    Ctx()(target, field, own + 1);
    Info()(target, field, own + 2);
    const sentence = isOfTexts ? `${description} ${IN_ONE_LANGUAGE}` : description;
    FieldResolver(() => String, { nullable, description: sentence })(target, field, descriptor);

    const resolve = function (this: unknown, ...params: unknown[]) {
      const [args, { localization }, { path }] = params.slice(own) as [
        LocaleContextArgs,
        RequestContext,
        GraphQLResolveInfo,
      ];
      const serve = (labelIn: LabelIn) => inOneLanguage(localization, args, path, labelIn);
      const labelIn = method.apply(this, params.slice(0, own) as never[]);
      return labelIn instanceof Promise ? labelIn.then(serve) : serve(labelIn);
    };
    descriptor.value = resolve as unknown as Method;
  };
}
