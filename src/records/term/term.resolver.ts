import { rootFields } from '../root-fields.ts';
import { Term, TermConnection } from './term.type.ts';

export const TermResolver = rootFields({
  type: Term,
  connection: TermConnection,
  typename: 'Term',
  one: { name: 'term', description: 'One term.' },
  all: { name: 'terms', description: 'All terms, by name in the order of the reader’s language.' },
  service: (records) => records.terms,
});
