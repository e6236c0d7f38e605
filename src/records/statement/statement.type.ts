import { Field, Int, ObjectType } from 'type-graphql';
import { Localized, type LocalizedString } from '../../translation/fields/localized.decorator.ts';
import { connectionType } from '../graphql/connection.type.ts';
import { enumType } from '../graphql/enum-type.ts';
import { Node } from '../graphql/node.type.ts';
import { UpdatedAt } from '../graphql/updated-at.decorator.ts';
import { STATEMENT_TEXTS, type statementForm } from './statement.table.ts';

export type StatementForm = (typeof statementForm.enumValues)[number];

export const StatementFormEnum = enumType<StatementForm>('StatementForm', 'Whose words a statement has.', {
  VERBATIM: 'The words of the speaker.',
  REPORTED: 'What the speaker said, in the words of the publisher.',
  SUMMARY: 'What the speaker said, shortened in other words.',
});

@ObjectType({ implements: Node, simpleResolvers: true, description: 'What somebody said at a meeting.' })
export class Statement extends Node {
  @Field(() => Int, { description: 'Its place among the statements of the meeting, from 1.' })
  number!: number;

  @Field(() => StatementFormEnum, { description: 'Whose words it has.' })
  form!: StatementForm;

  @Localized(STATEMENT_TEXTS, 'body', { isRequired: true, description: 'What was said.' })
  body?: LocalizedString;

  @UpdatedAt(
    'When a fact or a text of it, in any language, was last changed: its topics and footnote marks count.',
  )
  updatedAt!: Date;

  meetingId!: string;
  meetingSlug!: string;
  speakerId!: string;
  officeId!: string | null;
}

export const StatementConnection = connectionType(() => Statement, 'Statement');
