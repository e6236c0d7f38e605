import { enumType } from '../graphql/enum-type.ts';

export type OrderDirection = 'ASC' | 'DESC';

export const OrderDirectionEnum = enumType<OrderDirection>('OrderDirection', 'Which end comes first.', {
  ASC: 'The smallest or earliest.',
  DESC: 'The largest or latest.',
});
