import { Args, Ctx, Query, Resolver, Root } from 'type-graphql';
import { countLabel } from '../../formats/count-label.ts';
import type { LabelIn } from '../../formats/in-one-language.ts';
import type { Connection } from '../graphql/connection.type.ts';
import { Label } from '../graphql/label.decorator.ts';
import { LocaleContextPageArgs, pageArguments } from '../graphql/page.args.ts';
import { RecordReferenceArgs } from '../graphql/record-reference.args.ts';
import type { RequestContext } from '../request-context.ts';
import { Organization, OrganizationConnection } from './organization.type.ts';

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => Organization, { nullable: true, description: 'One organization.' })
  organization(
    @Ctx() { records, localization }: RequestContext,
    @Args(() => RecordReferenceArgs) args: RecordReferenceArgs,
  ): Promise<Organization | null> {
    return records.slugs.load('Organization', records.organizations.find, args, localization);
  }

  @Query(() => OrganizationConnection, { nullable: true, description: 'All organizations, by slug.' })
  organizations(
    @Ctx() { records }: RequestContext,
    @Args(() => LocaleContextPageArgs) args: LocaleContextPageArgs,
  ): Promise<Connection<Organization>> {
    return records.organizations.page(pageArguments(args));
  }

  @Label({
    madeOf: 'FACTS',
    nullable: true,
    description: 'How many members it has, in words: 32 member states.',
  })
  memberCountLabel(@Root() { memberCount, kind }: Organization): LabelIn {
    return ({ labels }) => (memberCount === null ? null : countLabel(labels, 'members', kind, memberCount));
  }
}
