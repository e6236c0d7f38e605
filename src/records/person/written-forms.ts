import { personName } from '../../names/person-name-style.ts';
import type { Localization } from '../../translation/serving/localization.ts';
import type { Person } from './person.type.ts';
import { NAME_PARTS, personForms } from './person-forms.ts';
import type { PersonName } from './person-name.type.ts';
import { writtenRows } from './written-rows.ts';

type Parts = Record<keyof typeof NAME_PARTS, string | null>;

/** Every way the record writes a person's name, each with its parts as recorded and as a whole. */
export function writtenForms(person: Person, { catalogue }: Localization): PersonName[] {
  const { slug, nameLocale } = person;
  return writtenRows(person, catalogue).flatMap((row): PersonName[] => {
    const [form] = personForms(catalogue, slug, [row]);
    if (form === undefined) return [];
    const { locale, script, kind, preferredOrder, source } = row;
    const named = personName([form], { nameLocale: nameLocale ?? locale, locale, style: 'OFFICIAL' });
    const parts = Object.entries(NAME_PARTS).map(([key, part]) => [key, form[part] ?? null]);
    return [
      {
        ...(Object.fromEntries(parts) as Parts),
        text: named?.text ?? slug,
        tag: locale,
        script,
        kind,
        preferredOrder,
        source,
      },
    ];
  });
}
