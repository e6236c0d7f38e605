import { ArgsType, Field } from 'type-graphql';
import type { DateForm, DateLabelStyle, LabelCalendar } from '../../formats/date-label.ts';
import { enumType } from './enum-type.ts';

export const DateLabelStyleEnum = enumType<DateLabelStyle>('DateLabelStyle', 'How to write a day.', {
  FULL: 'Thursday, October 17, 2024; 2024年10月17日木曜日.',
  WEEKDAY: 'Thu, October 17, 2024; 2024年10月17日(木).',
  LONG: 'October 17, 2024; 2024年10月17日.',
  SHORT: '10/17/2024; 2024/10/17.',
});

export const LabelCalendarEnum = enumType<LabelCalendar>('LabelCalendar', 'How to count years.', {
  GREGORIAN: '2024.',
  JAPANESE: 'By Japanese era: 令和6年.',
});

@ArgsType()
export class DateLabelArgs implements DateForm {
  @Field(() => DateLabelStyleEnum, { defaultValue: 'WEEKDAY', description: 'How to write the day.' })
  style!: DateLabelStyle;

  @Field(() => LabelCalendarEnum, { defaultValue: 'GREGORIAN', description: 'How to count years.' })
  calendar!: LabelCalendar;
}
