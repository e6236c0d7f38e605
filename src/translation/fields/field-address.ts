import { type ConstDirectiveNode, valueFromASTUntyped } from 'graphql';
import type { Address } from '../texts/address.ts';
import { AddressPattern } from '../texts/address-pattern.ts';

/** The address of a field's text, by the object that the field is of. */
export type FieldAddress = (source: unknown) => Address;

/**
 * Reads `@localized(namespace: "meetings/{slug}", key: "title")`, in which `{property}` stands for a property of the
 * object. Throws an Error that names the field: now where the directive is wrong, when it is resolved where the object
 * has no such property.
 */
export function fieldAddress(field: string, directive: ConstDirectiveNode): FieldAddress {
  const read = (name: string) => {
    const argument = directive.arguments?.find((each) => each.name.value === name);
    const text = argument && valueFromASTUntyped(argument.value);
    if (typeof text !== 'string') throw new Error(`@localized of ${field} must have a string "${name}".`);
    return pattern(field, text);
  };
  const [namespace, key] = [read('namespace'), read('key')];
  const missing = (property: string) =>
    new Error(`@localized of ${field} needs "${property}", which the object does not have.`);
  return (source) => ({ namespace: namespace.fill(source, missing), key: key.fill(source, missing) });
}

function pattern(field: string, text: string): AddressPattern {
  try {
    return new AddressPattern(text);
  } catch (error) {
    throw new Error(`@localized of ${field}: ${(error as Error).message}`);
  }
}
