import { Directive, Field } from 'type-graphql';

export interface LocalizedOptions {
  /** The address, with `{property}` for a property of the record: `meetings/{slug}`, `statements.{number}.body`. */
  readonly namespace: string;
  readonly key: string;
  readonly description: string;
  /** Whether the record is broken without it, so that the type is `String!`. */
  readonly required?: boolean;
}

/** The type of a property that the translation layer fills; the record itself does not have it. */
export type LocalizedString = string | null;

/** Declares a text field of a type-graphql class. `localize` makes `<field>` and `<field>Text` of it. */
export function Localized({
  namespace,
  key,
  description,
  required = false,
}: LocalizedOptions): PropertyDecorator {
  return (target, property) => {
    const args = `namespace: ${JSON.stringify(namespace)}, key: ${JSON.stringify(key)}`;
    Directive(`@localized(${args})`)(target, property);
    Field(() => String, { nullable: !required, simple: true, description })(target, property);
  };
}
