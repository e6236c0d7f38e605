import { Field, ObjectType } from 'type-graphql';
import { Localized, type LocalizedString } from '../../translation/fields/localized.decorator.ts';
import { connectionType } from '../graphql/connection.type.ts';
import { Node } from '../graphql/node.type.ts';
import { CountryCodeScalar, DateScalar } from '../graphql/scalars.ts';
import { UpdatedAt } from '../graphql/updated-at.decorator.ts';
import { OFFICE_TEXTS } from './office.table.ts';

@ObjectType({ implements: Node, simpleResolvers: true, description: 'A post that people hold for a time.' })
export class Office extends Node {
  @Field(() => String, { description: 'The readable part of its addresses.' })
  slug!: string;

  @Localized(OFFICE_TEXTS, 'title', { isRequired: true, description: 'Its full title.' })
  title?: LocalizedString;

  @Localized(OFFICE_TEXTS, 'short', { description: 'Its title as it stands next to a surname.' })
  short?: LocalizedString;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'The country it is an office of.' })
  countryCode!: string | null;

  @UpdatedAt()
  updatedAt!: Date;

  organizationId!: string | null;
  organizationSlug!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A person in an office.' })
export class Tenure {
  @Field(() => Office, { description: 'The office.' })
  office!: Office;

  @Field(() => DateScalar, { nullable: true, description: 'The first day, where the record tells it.' })
  startsOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day, where the record tells it.' })
  endsOn!: string | null;

  @Field(() => DateScalar, { description: 'A day on which the record shows the person in the office.' })
  attestedOn!: string;

  @Field(() => Boolean, { description: 'Whether the person only acted for the holder.' })
  isActing!: boolean;

  personId!: string;
}

export const OfficeConnection = connectionType(() => Office, 'Office');
export const TenureConnection = connectionType(() => Tenure, 'Tenure');
