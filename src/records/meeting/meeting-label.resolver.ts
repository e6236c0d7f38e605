import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { type CountryNameStyle, countryName } from '../../formats/country-name.ts';
import { inOneLanguage, leastSaid, type Wording } from '../../formats/in-one-language.ts';
import { Labels } from '../../formats/labels.ts';
import { listLabel } from '../../formats/list-label.ts';
import { CountryNameStyleEnum } from '../country/country.type.ts';
import { DateLabelArgs } from '../graphql/date-label.args.ts';
import { InWords } from '../graphql/in-words.ts';
import { IN_ONE_LANGUAGE, LocaleContextArgs } from '../graphql/locale.args.ts';
import type { RequestContext } from '../request-context.ts';
import { countriesAt } from './countries-at.ts';
import { Meeting } from './meeting.type.ts';
import {
  meetingDateLabel,
  meetingDurationLabel,
  meetingScheduleLabel,
  meetingTimeLabel,
} from './meeting-label.ts';
import { participantLabel } from './participant-label.ts';

/** What a meeting's facts are in words. */
@Resolver(() => Meeting)
export class MeetingLabelResolver {
  @FieldResolver(() => String, { description: 'Its day or days in words: 令和6年10月17日(木).' })
  dateLabel(
    @Root() meeting: Meeting,
    @InWords() labels: Labels,
    @Args(() => DateLabelArgs) form: DateLabelArgs,
  ): string {
    return meetingDateLabel(labels, meeting, form);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The start in words: 15:00 (local time); null where only the day is known.',
  })
  timeLabel(@Root() meeting: Meeting, @InWords() labels: Labels): string | null {
    return meetingTimeLabel(labels, meeting);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'How long it took, in words: about 2 hours and 30 minutes.',
  })
  durationLabel(@Root() meeting: Meeting, @InWords() labels: Labels): string | null {
    return meetingDurationLabel(labels, meeting);
  }

  @FieldResolver(() => String, {
    description: `When, how long and where, in one line. ${IN_ONE_LANGUAGE}`,
  })
  async scheduleLabel(
    @Root() meeting: Meeting,
    @Ctx() { records, localization }: RequestContext,
    @Info() { path }: GraphQLResolveInfo,
    @Args(() => LocaleContextArgs) args: LocaleContextArgs,
    @Args(() => DateLabelArgs) form: DateLabelArgs,
  ): Promise<string> {
    const place = meeting.placeId === null ? null : await records.places.byId.load(meeting.placeId);
    return inOneLanguage(localization, args, path, (locale) =>
      meetingScheduleLabel(localization.catalogue, locale, meeting, place, form),
    );
  }

  @FieldResolver(() => String, {
    description: `All who took part, for short, as a list in words. Empty where the record names nobody. ${IN_ONE_LANGUAGE}`,
  })
  async participantsLabel(
    @Root() { uuid }: Meeting,
    @Ctx() { records, localization }: RequestContext,
    @Info() { path }: GraphQLResolveInfo,
    @Args(() => LocaleContextArgs) args: LocaleContextArgs,
  ): Promise<string> {
    const participants = await records.participations.ofMeeting.load(uuid);
    return inOneLanguage(localization, args, path, async (locale): Promise<Wording> => {
      const named = await Promise.all(
        participants.map((each) => participantLabel(each, 'SHORT', records, localization, locale)),
      );
      const names = named.map(({ text }) => text);
      const labels = Labels.in(localization.catalogue, locale);
      if (labels === null) return { text: names.join(', '), locale, says: 'FOREIGN' };
      return { text: listLabel(labels, names), locale: labels.locale, says: leastSaid(named) };
    });
  }

  @FieldResolver(() => String, {
    description: 'The countries that took part, as a list in words. Empty where the record names none.',
  })
  async countriesLabel(
    @Root() { uuid }: Meeting,
    @Ctx() { records }: RequestContext,
    @InWords() labels: Labels,
    @Arg('style', () => CountryNameStyleEnum, { defaultValue: 'COMMON', description: 'How to name them.' })
    style: CountryNameStyle,
  ): Promise<string> {
    const codes = await countriesAt(uuid, records);
    return listLabel(
      labels,
      codes.map((code) => countryName(labels.catalogue, code, style, labels.locale)),
    );
  }
}
