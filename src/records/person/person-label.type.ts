import { enumType } from '../graphql/enum-type.ts';

/** Each style is a template of its name in `labels`: `person.SHORT`. */
export type PersonLabelStyle = 'SHORT' | 'FULL' | 'HONORIFIC';

export const PersonLabelStyleEnum = enumType<PersonLabelStyle>(
  'PersonLabelStyle',
  'How to name a person with the office held.',
  {
    SHORT: 'The office and the family name: Defense Minister Nakatani, 中谷防衛大臣.',
    FULL: 'The whole name and the office: H.E. Mr. Mark Rutte, Secretary General of the NATO.',
    HONORIFIC: 'The whole name with its honorific and without the office: Hon Pat Conroy MP.',
  },
);
