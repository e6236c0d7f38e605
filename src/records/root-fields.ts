import { Args, type ClassType, Ctx, Query, Resolver } from 'type-graphql';
import type { PageArguments } from '../storage/paging/page-arguments.ts';
import type { LocaleScope } from '../translation/serving/locale-scope.ts';
import type { Connection } from './graphql/connection.type.ts';
import type { Node } from './graphql/node.type.ts';
import { LocaleContextPageArgs, pageArguments } from './graphql/page.args.ts';
import { RecordReferenceArgs } from './graphql/record-reference.args.ts';
import type { Records } from './records.ts';
import type { RequestContext } from './request-context.ts';
import type { SluggedType } from './slug/slugged.ts';

interface RootFields<Item extends Node> {
  readonly type: ClassType<Item>;
  readonly connection: ClassType<object>;
  /** The name of the type. */
  readonly typename: SluggedType;
  readonly one: FieldText;
  readonly all: FieldText;
  readonly service: (records: Records) => {
    readonly find: (uuid: string) => Promise<Item | null>;
    page(args: PageArguments, localeScope: LocaleScope): Promise<Connection<Item>>;
  };
}

interface FieldText {
  readonly name: string;
  readonly description: string;
}

/** Gives a type its fields of the root: one of its records by id or slug, and all of them. */
export function rootFields<Item extends Node>(fields: RootFields<Item>) {
  const { type, connection, typename, one, all, service } = fields;
  @Resolver(() => type)
  class RootResolver {
    @Query(() => type, { ...one, nullable: true })
    one(
      @Ctx() { records, localization }: RequestContext,
      @Args(() => RecordReferenceArgs) args: RecordReferenceArgs,
    ): Promise<Item | null> {
      return records.slugs.load(typename, service(records).find, args, localization);
    }

    @Query(() => connection, { ...all, nullable: true })
    all(
      @Ctx() { records, localization }: RequestContext,
      @Args(() => LocaleContextPageArgs) args: LocaleContextPageArgs,
    ): Promise<Connection<Item>> {
      return service(records).page(pageArguments(args), localization.scope(args));
    }
  }
  return RootResolver;
}
