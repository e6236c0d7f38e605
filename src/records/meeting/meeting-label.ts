import { type DateForm, dateLabel } from '../../formats/date-label.ts';
import { durationLabel } from '../../formats/duration-label.ts';
import type { Wording } from '../../formats/in-one-language.ts';
import { scheduleLabel } from '../../formats/schedule-label.ts';
import { timeLabel } from '../../formats/time-label.ts';
import type { Labels } from '../../translation/serving/labels.ts';
import type { Language } from '../../translation/serving/language.ts';
import { PLACE_TEXTS } from '../place/place.table.ts';
import type { Place } from '../place/place.type.ts';
import type { Meeting } from './meeting.type.ts';

export function meetingDateLabel(labels: Labels, { date, endsOn }: Meeting, form: DateForm): string {
  return dateLabel(labels, { startsOn: date, endsOn }, form);
}

export function meetingTimeLabel(labels: Labels, meeting: Meeting): string | null {
  const { date, startsAt, startPrecision, startIsApproximate, timeZone, mode } = meeting;
  if (startsAt === null || startPrecision === 'DAY') return null;
  const time = startsAt.slice(startsAt.indexOf('T') + 1);
  return timeLabel(labels, {
    date,
    time,
    timeZone,
    precision: startPrecision,
    isApproximate: startIsApproximate,
    setting: mode,
  });
}

export function meetingDurationLabel(
  labels: Labels,
  { durationMinutes, durationIsApproximate }: Meeting,
): string | null {
  return durationMinutes === null
    ? null
    : durationLabel(labels, { minutes: durationMinutes, isApproximate: durationIsApproximate });
}

/** The schedule of a meeting in one language; a place that has no name in it is left out. */
export function meetingScheduleLabel(
  language: Language,
  meeting: Meeting,
  place: Place | null,
  form: DateForm,
): Wording {
  const { labels } = language;
  if (!labels.isOwn) return { text: meeting.date, locale: language.locale, completeness: 'FOREIGN' };
  const placeName = place && language.text(PLACE_TEXTS.at(place, 'name'));
  const text = scheduleLabel(labels, {
    date: meetingDateLabel(labels, meeting, form),
    time: meetingTimeLabel(labels, meeting),
    duration: meetingDurationLabel(labels, meeting),
    place: placeName,
  });
  const isAll = place === null || placeName !== null;
  return { text, locale: labels.locale, completeness: isAll ? 'ALL' : 'LESS' };
}
