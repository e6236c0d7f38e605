import { Arg, Args, Ctx, ID, Query, Resolver, Root } from 'type-graphql';
import { countLabel } from '../../formats/count-label.ts';
import type { LabelIn } from '../../formats/in-one-language.ts';
import type { Connection } from '../graphql/connection.type.ts';
import { Label } from '../graphql/label.decorator.ts';
import { LocaleContextArgs } from '../graphql/locale.args.ts';
import { LocaleContextPageArgs, pageArguments } from '../graphql/page.args.ts';
import { idOrSlug } from '../id-or-slug.ts';
import type { RequestContext } from '../request-context.ts';
import { Organization, OrganizationConnection } from './organization.type.ts';

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => Organization, { nullable: true, description: 'One organization, by its id or its slug.' })
  organization(
    @Ctx() { records }: RequestContext,
    @Args(() => LocaleContextArgs) _context: LocaleContextArgs,
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id?: string,
    @Arg('slug', () => String, { nullable: true, description: 'Its slug.' }) slug?: string,
  ): Promise<Organization | null> {
    return records.organizations.find(idOrSlug('Organization', { id, slug }));
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
