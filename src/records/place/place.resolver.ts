import { rootFields } from '../root-fields.ts';
import { Place, PlaceConnection } from './place.type.ts';

export const PlaceResolver = rootFields({
  type: Place,
  connection: PlaceConnection,
  typename: 'Place',
  one: { name: 'place', description: 'One place.' },
  all: { name: 'places', description: 'All places, by name in the order of the reader’s language.' },
  service: (records) => records.places,
});
