import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { LocaleScalar } from '../../translation/localize-schema.ts';
import type { Connection } from '../connection.type.ts';
import { idOrSlug } from '../id-or-slug.ts';
import { LOCALE_ARGUMENT } from '../locale.args.ts';
import { PageArgs, pageArguments } from '../page.args.ts';
import type { RequestContext } from '../request-context.ts';
import { Organization, OrganizationConnection } from './organization.type.ts';

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => Organization, { nullable: true, description: 'One organization, by its id or its slug.' })
  organization(
    @Ctx() { records }: RequestContext,
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id?: string,
    @Arg('slug', () => String, { nullable: true, description: 'Its slug.' }) slug?: string,
    @Arg('locale', () => LocaleScalar, { nullable: true, description: LOCALE_ARGUMENT }) _locale?: string,
  ): Promise<Organization | null> {
    return records.organizations.byId.load(idOrSlug('Organization', { id, slug }));
  }

  @Query(() => OrganizationConnection, { description: 'All organizations, by slug.' })
  organizations(
    @Ctx() { records }: RequestContext,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<Organization>> {
    return records.organizations.page(pageArguments(args));
  }
}
