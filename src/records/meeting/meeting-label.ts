import { type DateForm, dateLabel } from '../../formats/date-label.ts';
import { durationLabel } from '../../formats/duration-label.ts';
import type { Labels } from '../../formats/labels.ts';
import { scheduleLabel } from '../../formats/schedule-label.ts';
import { timeLabel } from '../../formats/time-label.ts';
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

export function meetingScheduleLabel(
  labels: Labels,
  meeting: Meeting,
  place: Place | null,
  form: DateForm,
): string {
  const { localization, locale } = labels;
  const placeName = place && localization.catalogue.text('places', `${place.slug}.name`, { locale }).value;
  return scheduleLabel(labels, {
    date: meetingDateLabel(labels, meeting, form),
    time: meetingTimeLabel(labels, meeting),
    duration: meetingDurationLabel(labels, meeting),
    place: placeName,
  });
}
