import { plainValue } from './field-value.ts';
import { localeOrder } from './name-order.ts';
import { personNameData } from './person-name-data.ts';
import type { PersonNameForm } from './person-name-form.ts';

/** A piece of a name with how it is read, as HTML's `<ruby>` shows it. */
export interface RubySegment {
  readonly text: string;
  /** Kana, or null where none is recorded. */
  readonly reading: string | null;
}

/**
 * The parts of a form with their readings, in the order they are written: 中谷 (なかたに), 元 (げん).
 * A form that is only a literal is one part, for a string is never split into names.
 *
 * @param nameLocale - the person's naming culture, which decides the order; the form's own by default
 */
export function ruby(form: PersonNameForm, nameLocale = form.locale): RubySegment[] {
  const surname = { text: plainValue(form, 'surname'), reading: form.surnameReading || null };
  const given2 = { text: plainValue(form, 'given2'), reading: null };
  const given = { text: plainValue(form, 'given'), reading: form.givenReading || null };
  const order = form.preferredOrder ?? localeOrder(nameLocale, personNameData(form.locale));
  const parts = order === 'surnameFirst' ? [surname, given2, given] : [given, given2, surname];
  const written = parts.filter(({ text }) => text !== '');
  return written.length === 0 && form.literal ? [{ text: form.literal, reading: null }] : written;
}
