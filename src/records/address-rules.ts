import { AddressRules } from '../translation/texts/address-rules.ts';
import { MEETING_TEXTS, PARTICIPATION_TEXTS } from './meeting/meeting.table.ts';
import { PERSON_FORM_TEXTS, PERSON_TEXTS } from './person/person.table.ts';

/**
 * The rules of the records' texts for the translation layer. Texts that are neither verbatim nor slugs need not be
 * here.
 */
export const ADDRESS_RULES = new AddressRules([
  MEETING_TEXTS,
  PARTICIPATION_TEXTS,
  PERSON_TEXTS,
  PERSON_FORM_TEXTS,
]);
