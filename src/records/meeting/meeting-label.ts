import { type DateForm, dateLabel } from '../../formats/date-label.ts';
import { durationLabel } from '../../formats/duration-label.ts';
import type { Wording } from '../../formats/in-one-language.ts';
import { Labels } from '../../formats/labels.ts';
import { scheduleLabel } from '../../formats/schedule-label.ts';
import { timeLabel } from '../../formats/time-label.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Catalogue } from '../../translation/serving/catalogue.ts';
import { PLACE_TEXTS } from '../place/place.table.ts';
import type { Place } from '../place/place.type.ts';
import type { Meeting } from './meeting.type.ts';

export function meetingDateLabel(labels: Labels, { date, endsOn }: Meeting, form: DateForm): string {
  return dateLabel(labels, { startsOn: date, endsOn }, form);
}

export function meetingTimeLabel(labels: Labels, meeting: Meeting): string | null {
  const { startsAt, startPrecision, startIsApproximate, timeZone, mode } = meeting;
  if (startsAt === null || startPrecision === 'DAY') return null;
  const time = startsAt.slice(startsAt.indexOf('T') + 1);
  return timeLabel(labels, {
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

/** In one language; a place that has no name in it is left out. */
export function meetingScheduleLabel(
  catalogue: Catalogue,
  locale: Locale,
  meeting: Meeting,
  place: Place | null,
  form: DateForm,
): Wording {
  const labels = Labels.in(catalogue, locale);
  if (labels === null) return { text: meeting.date, locale, says: 'FOREIGN' };
  const request = { locale, fallback: [] };
  const placeName = place && catalogue.text(PLACE_TEXTS.at(place, 'name'), request).value;
  const text = scheduleLabel(labels, {
    date: meetingDateLabel(labels, meeting, form),
    time: meetingTimeLabel(labels, meeting),
    duration: meetingDurationLabel(labels, meeting),
    place: placeName,
  });
  return { text, locale: labels.locale, says: place !== null && placeName === null ? 'LESS' : 'ALL' };
}
