import { chooseNameForm, isReadable, writtenText } from './choose-name-form.ts';
import { plainValue } from './field-value.ts';
import { formatPersonName } from './format-person-name.ts';
import { formsInKana, readsKanaOnly } from './kana-forms.ts';
import { likelyLocale } from './name-locale.ts';
import { nameReading } from './name-reading.ts';
import { isWrittenIn } from './name-script.ts';
import { nameSpace } from './name-space.ts';
import type { PersonNameFormatOptions, PersonNameObject } from './person-name.ts';
import type { PersonNameForm } from './person-name-form.ts';

/**
 * The style in which a person is named.
 * - `OFFICIAL`: NAKATANI Gen, 中谷 元, Mark Rutte: Japanese names in Latin letters by Japan's official style, family
 *   name first and in capitals; everyone else in the order usual for them
 * - `FAMILY_FIRST`: Nakatani Gen; `GIVEN_FIRST`: Gen Nakatani (Japanese, Chinese and Korean writing keeps its order)
 * - `FAMILY_ONLY`: Nakatani, 中谷; the given name of someone who has no other
 * - `NATIVE`: in the person's own language and script, for every reader
 * - `READING`: なかたに げん; nothing for a person without a recorded reading
 * - `INITIALS`: GN
 * - `SORT`: Nakatani, Gen; for readers of Japanese in kana
 */
export type PersonNameStyle =
  | 'OFFICIAL'
  | 'FAMILY_FIRST'
  | 'GIVEN_FIRST'
  | 'FAMILY_ONLY'
  | 'NATIVE'
  | 'READING'
  | 'INITIALS'
  | 'SORT';

/** A person's name as shown, and where it comes from. */
export interface StyledPersonName {
  readonly text: string;
  /** The written form the text was made from. */
  readonly form: PersonNameForm;
  /**
   * `STORED`: the text is recorded as it stands. `FORMATTED`: put together from recorded parts. `FALLBACK`: there is no
   * form in the script asked for, so that this is one in another, written as its own locale does.
   */
  readonly derived: 'STORED' | 'FORMATTED' | 'FALLBACK';
}

/** A request for a name: its bearer's locale, its reader's, and the style. */
export interface PersonNameRequest {
  /** BCP 47 locale of the person's own naming culture. */
  readonly nameLocale: string;
  /** BCP 47 locale of the reader. */
  readonly locale: string;
  readonly style: PersonNameStyle;
}

type Variation = Partial<Pick<PersonNameFormatOptions, 'order' | 'surnameAllCaps' | 'usage'>>;

const recorded = (form: PersonNameForm, text: string) => Object.values(form).includes(text);

/** The variation that a style makes on the usual way of writing a form. */
function variation(style: PersonNameStyle, form: PersonNameForm, nameLocale: string): Variation {
  switch (style) {
    case 'OFFICIAL': {
      const romanized = likelyLocale(nameLocale).language === 'ja' && isWrittenIn(writtenText(form), 'Latn');
      return romanized ? { order: 'surnameFirst', surnameAllCaps: true } : {};
    }
    case 'FAMILY_FIRST':
      return { order: 'surnameFirst' };
    case 'GIVEN_FIRST': {
      const isOrderFree = !['Jpan', 'Kore'].some((script) => isWrittenIn(writtenText(form), script));
      return isOrderFree ? { order: 'givenFirst' } : {};
    }
    case 'INITIALS':
      return { usage: 'monogram' };
    case 'SORT':
      return { order: 'sorting' };
    default:
      return {};
  }
}

/** Writes one form for readers of a locale; a form that is only a literal counts as a name of one part. */
function write(form: PersonNameForm, { nameLocale, locale, style }: PersonNameRequest): string {
  const partial = style === 'FAMILY_ONLY' || style === 'INITIALS' || style === 'SORT';
  if (form.literal && !partial) return form.literal;
  if (style === 'FAMILY_ONLY') return plainValue(form, 'surname') || writtenText(form);
  const hasParts = plainValue(form, 'surname') + plainValue(form, 'given') !== '';
  const name: PersonNameObject & { nameLocale: string } = hasParts
    ? { ...form, nameLocale }
    : { given: writtenText(form), nameLocale };
  return formatPersonName(name, {
    locale,
    length: 'long',
    usage: 'referring',
    formality: 'formal',
    ...nameSpace(name, locale),
    ...variation(style, form, nameLocale),
  });
}

/**
 * Names a person to a reader. The written form is chosen by the reader's script before anything is formatted, and a
 * form the reader's locale does not write is formatted by the form's own, so that no name is ever put together by the
 * rules of another script. A form's literal wins over formatting wherever the whole name is asked for. Readers of kana
 * alone (`ja-Hrkt`) get the reading where one is recorded, else what readers of `ja` get.
 *
 * @returns null when there is no form to name the person by, or with `READING` no reading.
 * @throws RangeError when a locale is not a BCP 47 tag.
 */
export function personName(
  forms: readonly PersonNameForm[],
  request: PersonNameRequest,
): StyledPersonName | null {
  const { nameLocale, style } = request;
  const wanted = style === 'NATIVE' ? nameLocale : request.locale;
  if (readsKanaOnly(wanted)) return personName(formsInKana(forms, wanted), { ...request, locale: 'ja' });
  const kanaSort = style === 'SORT' && likelyLocale(wanted).language === 'ja';
  if (style === 'READING' || kanaSort) {
    const reading = nameReading(forms, nameLocale, kanaSort ? 'sorting' : undefined);
    if (reading)
      return { ...reading, derived: recorded(reading.form, reading.text) ? 'STORED' : 'FORMATTED' };
    if (style === 'READING') return null;
  }
  const form = chooseNameForm(forms, wanted);
  if (form === undefined) return null;
  if (isReadable(form, wanted)) {
    const text = write(form, { ...request, locale: wanted });
    return { text, form, derived: recorded(form, text) ? 'STORED' : 'FORMATTED' };
  }
  if (style === 'NATIVE') {
    const official = personName(forms, { ...request, style: 'OFFICIAL' });
    return official && { ...official, derived: 'FALLBACK' };
  }
  return { text: write(form, { ...request, locale: form.locale }), form, derived: 'FALLBACK' };
}
