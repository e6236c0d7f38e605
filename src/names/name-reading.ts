import { chooseNameForm, properForms } from './choose-name-form.ts';
import { plainValue } from './field-value.ts';
import { formatPersonName } from './format-person-name.ts';
import { nameSpace } from './name-space.ts';
import type { PersonNameObject } from './person-name.ts';
import type { PersonNameForm } from './person-name-form.ts';

/** Reading of the whole name, part by part; null when a part of it has no reading. A form in kana is its own reading. */
export function readingParts(form: PersonNameForm): Pick<PersonNameObject, 'surname' | 'given'> | null {
  const surname = plainValue(form, 'surname');
  const given = plainValue(form, 'given');
  if (/^(Hira|Kana|Hrkt)$/.test(form.script)) return { surname, given };
  const { surnameReading = '', givenReading = '' } = form;
  const complete = (surname === '' || surnameReading !== '') && (given === '' || givenReading !== '');
  return complete && surnameReading + givenReading !== ''
    ? { surname: surnameReading, given: givenReading }
    : null;
}

/**
 * The reading of a person's name, in kana: なかたに げん, キム・ソンホ; with `sorting` in the order of a sorted list. Readings are
 * recorded, never computed: null when none is.
 */
export function nameReading(
  forms: readonly PersonNameForm[],
  nameLocale: string,
  order?: 'sorting',
): { text: string; form: PersonNameForm } | null {
  const readable = properForms(forms).filter((form) => {
    const parts = readingParts(form);
    return parts?.surname || parts?.given;
  });
  const form = chooseNameForm(readable, 'ja');
  if (form === undefined) return null;
  const { preferredOrder } = form;
  const name = { ...readingParts(form)!, nameLocale, ...(preferredOrder && { preferredOrder }) };
  const text = formatPersonName(name, {
    locale: 'ja',
    length: 'long',
    usage: 'referring',
    formality: 'formal',
    ...nameSpace(name, 'ja'),
    ...(order && { order }),
  });
  return { text, form };
}
