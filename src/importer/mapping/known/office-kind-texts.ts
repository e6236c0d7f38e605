import { texts } from '../../../translation/texts/address.ts';

/**
 * The words for the offices that most governments have one of. `title` and `short` are what to call one, `title_JP`
 * what one country calls its own (a kind with nothing else is only that country's), and `alike` other ways to print
 * it, with `|` between them.
 */
export const OFFICE_KIND_TEXTS = texts('officeKinds', '{kind}', { title: {}, short: {}, alike: {} });
