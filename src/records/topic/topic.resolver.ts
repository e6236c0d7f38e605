import { rootFields } from '../root-fields.ts';
import { Topic, TopicConnection } from './topic.type.ts';

export const TopicResolver = rootFields({
  type: Topic,
  connection: TopicConnection,
  typename: 'Topic',
  one: { name: 'topic', description: 'One topic.' },
  all: { name: 'topics', description: 'All topics, by name in the order of the reader’s language.' },
  service: (records) => records.topics,
});
