import { Args, type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Locale } from '../../kernel/locale.ts';
import type { Localization } from '../../translation/serving/localization.ts';
import { LocaleArgs } from '../graphql/locale.args.ts';
import { MEETING_TEXTS } from '../meeting/meeting.table.ts';
import { Meeting } from '../meeting/meeting.type.ts';
import { Person } from '../person/person.type.ts';
import { personForms } from '../person/person-forms.ts';
import { writtenRows } from '../person/written-rows.ts';
import type { RequestContext } from '../request-context.ts';
import { Alternate } from './alternate.type.ts';
import { alternatesOf } from './alternates.ts';
import { type Slugged, slugOf } from './slug-of.ts';

/** Gives a type whose records may have a slug in each language the fields `slug` and `alternates`. */
function slugsOf<Item extends Slugged>(
  item: ClassType<Item>,
  alternates: string,
  isTranslated: (record: Item, locale: Locale, localization: Localization) => boolean | Promise<boolean>,
) {
  @Resolver(() => item)
  class SlugResolver {
    @FieldResolver(() => String, {
      description:
        'The readable part of its addresses: that of the language where it has one, else the record’s own.',
    })
    slug(
      @Root() record: Item,
      @Ctx() { records, localization }: RequestContext,
      @Args(() => LocaleArgs) args: LocaleArgs,
    ): string | Promise<string> {
      return slugOf(record, localization.request(args).locale, localization, records.slugs);
    }

    @FieldResolver(() => [Alternate], { description: alternates })
    alternates(@Root() record: Item, @Ctx() { records, localization }: RequestContext): Promise<Alternate[]> {
      return alternatesOf(record, localization, records.slugs, (locale) =>
        isTranslated(record, locale, localization),
      );
    }
  }
  return SlugResolver;
}

export const SLUG_RESOLVERS = [
  slugsOf(
    Meeting,
    'Its pages, one for each language, the default first.',
    async (meeting, locale, localization) => {
      const title = MEETING_TEXTS.at(meeting, 'title');
      return (await localization.lookUp(title, { locale, strict: true })).value !== null;
    },
  ),
  slugsOf(
    Person,
    'The pages of the person, one for each language, the default first.',
    (person, own, { catalogue }) => {
      const rows = writtenRows(person, catalogue).filter(({ locale }) => locale === own);
      return personForms(catalogue, person.slug, rows).length > 0;
    },
  ),
] as const;
