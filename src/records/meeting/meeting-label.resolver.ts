import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { type CountryNameStyle, countryName } from '../../formats/country-name.ts';
import { type LabelIn, leastComplete } from '../../formats/in-one-language.ts';
import { listLabel } from '../../formats/list-label.ts';
import { CountryNameStyleEnum } from '../country/country.type.ts';
import { DateLabelArgs } from '../graphql/date-label.args.ts';
import { Label } from '../graphql/label.decorator.ts';
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

/** The labels of a meeting's facts. */
@Resolver(() => Meeting)
export class MeetingLabelResolver {
  @Label({ madeOf: 'FACTS', description: 'Its day or days in words: 令和6年10月17日(木).' })
  dateLabel(@Root() meeting: Meeting, @Args(() => DateLabelArgs) form: DateLabelArgs): LabelIn {
    return ({ labels }) => meetingDateLabel(labels, meeting, form);
  }

  @Label({
    madeOf: 'FACTS',
    nullable: true,
    description: 'The start in words: 15:00 (local time); null where only the day is known.',
  })
  timeLabel(@Root() meeting: Meeting): LabelIn {
    return ({ labels }) => meetingTimeLabel(labels, meeting);
  }

  @Label({
    madeOf: 'FACTS',
    nullable: true,
    description: 'How long it took, in words: about 2 hours and 30 minutes.',
  })
  durationLabel(@Root() meeting: Meeting): LabelIn {
    return ({ labels }) => meetingDurationLabel(labels, meeting);
  }

  @Label({ madeOf: 'TEXTS', description: 'When, how long and where, in one line.' })
  async scheduleLabel(
    @Root() meeting: Meeting,
    @Ctx() { records }: RequestContext,
    @Args(() => DateLabelArgs) form: DateLabelArgs,
  ): Promise<LabelIn> {
    const place = await records.places.find(meeting.placeId);
    return (language) => meetingScheduleLabel(language, meeting, place, form);
  }

  @Label({
    madeOf: 'TEXTS',
    description: 'All who took part, for short, as a list in words. Empty where the record names nobody.',
  })
  async participantsLabel(@Root() { uuid }: Meeting, @Ctx() { records }: RequestContext): Promise<LabelIn> {
    const participants = await records.participations.ofMeeting(uuid);
    return async (language) => {
      const named = await Promise.all(
        participants.map((each) => participantLabel(each, 'SHORT', records, language)),
      );
      const names = named.map(({ text }) => text);
      const { locale, labels } = language;
      return labels.isOwn
        ? { text: listLabel(labels, names), locale: labels.locale, completeness: leastComplete(named) }
        : { text: names.join(', '), locale, completeness: 'FOREIGN' };
    };
  }

  @Label({
    madeOf: 'FACTS',
    description: 'The countries that took part, as a list in words. Empty where the record names none.',
  })
  async countriesLabel(
    @Root() { uuid }: Meeting,
    @Ctx() { records }: RequestContext,
    @Arg('style', () => CountryNameStyleEnum, { defaultValue: 'COMMON', description: 'How to name them.' })
    style: CountryNameStyle,
  ): Promise<LabelIn> {
    const codes = await countriesAt(uuid, records);
    return (language) =>
      listLabel(
        language.labels,
        codes.map((code) => countryName(language, code, style)),
      );
  }
}
