import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { PersonNameStyle } from '../../names/person-name-style.ts';
import { LocaleArgs } from '../graphql/locale.args.ts';
import type { RequestContext } from '../request-context.ts';
import { nameOf, rubyOf } from './name-of.ts';
import { Person } from './person.type.ts';
import { PersonName, PersonNameStyleEnum, RubyPart } from './person-name.type.ts';
import { writtenForms } from './written-forms.ts';

/** The names of a person. */
@Resolver(() => Person)
export class PersonNameResolver {
  @FieldResolver(() => String, {
    description: 'The name, in the written form that readers of the language can read.',
  })
  name(
    @Root() person: Person,
    @Ctx() { localization }: RequestContext,
    @Info() { path }: GraphQLResolveInfo,
    @Args(() => LocaleArgs) args: LocaleArgs,
    @Arg('style', () => PersonNameStyleEnum, {
      nullable: true,
      defaultValue: 'OFFICIAL',
      description: 'How to write it.',
    })
    style: PersonNameStyle | null,
  ): string {
    return nameOf(person, style ?? 'OFFICIAL', localization, args, path);
  }

  @FieldResolver(() => [RubyPart], {
    description: 'The name in its parts, in the order they are written, each with its reading.',
  })
  ruby(
    @Root() person: Person,
    @Ctx() { localization }: RequestContext,
    @Info() { path }: GraphQLResolveInfo,
    @Args(() => LocaleArgs) args: LocaleArgs,
  ): RubyPart[] {
    return rubyOf(person, localization, args, path);
  }

  @FieldResolver(() => [PersonName], { description: 'Every written form of the name that the record has.' })
  names(@Root() person: Person, @Ctx() { localization }: RequestContext): PersonName[] {
    return writtenForms(person, localization);
  }
}
