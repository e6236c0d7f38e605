import { Directive, Field } from 'type-graphql';
import type { TextField, Texts } from '../texts/address.ts';
import type { PlaceholderValues } from '../texts/address-pattern.ts';

export interface LocalizedOptions {
  readonly description: string;
  /** True for a text that every record of the type has: it is `String!`, and empty where there is none to serve. */
  readonly isRequired?: boolean;
}

/** The type of a property that the translation layer fills; the record itself does not have it. */
export type LocalizedString = string | null;

/** Declares a field of a class whose objects have the placeholders of the address as properties. */
type AddressedField<Pattern extends string> = <Source extends PlaceholderValues<Pattern>>(
  target: Source,
  property: string,
) => void;

/** Declares a text field of a type-graphql class. `localize` makes `<field>` and `<field>Text` of it. */
export function Localized<
  const Namespace extends string,
  const Block extends string,
  Fields extends Readonly<Record<string, TextField>>,
>(
  texts: Texts<Namespace, Block, Fields>,
  field: keyof Fields & string,
  { description, isRequired = false }: LocalizedOptions,
): AddressedField<Namespace | Block> {
  const { namespace, key } = texts.pattern(field);
  return (target, property) => {
    const args = `namespace: ${JSON.stringify(namespace)}, key: ${JSON.stringify(key)}`;
    Directive(`@localized(${args})`)(target, property);
    Field(() => String, { nullable: !isRequired, simple: true, description })(target, property);
  };
}
