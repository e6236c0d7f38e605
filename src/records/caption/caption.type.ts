import { Field, Int, ObjectType } from 'type-graphql';
import { Localized, type LocalizedString } from '../../translation/fields/localized.decorator.ts';
import { CAPTION_TEXTS } from './caption.table.ts';

@ObjectType({ simpleResolvers: true, description: 'What stands under a picture of the meeting.' })
export class Caption {
  @Field(() => Int, { description: 'Its place among the captions, from 1.' })
  number!: number;

  @Localized(CAPTION_TEXTS, 'text', { isRequired: true, description: 'The words.' })
  text?: LocalizedString;

  meetingSlug!: string;
}
