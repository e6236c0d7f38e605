import type { Labels } from '../translation/serving/labels.ts';

/** The labels that a line of a schedule is put together from; what is not known is null. */
export interface ScheduleParts {
  readonly date: string;
  readonly time: string | null;
  readonly duration: string | null;
  readonly place: string | null;
}

/** The whole line: day, time, how long, where. A duration without a time has the context `DAY`. */
export function scheduleLabel(labels: Labels, { date, time, duration, place }: ScheduleParts): string {
  const moment = time === null ? date : labels.fill('schedule.moment', { date, time });
  const lasting =
    duration === null
      ? moment
      : labels.fill('schedule.lasting', { context: time === null ? 'DAY' : 'TIME', moment, duration });
  return place === null ? lasting : labels.fill('schedule.at', { schedule: lasting, place });
}
