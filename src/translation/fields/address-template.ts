import { type ConstDirectiveNode, valueFromASTUntyped } from 'graphql';

/** Where the text of a field is, as functions of the object that the field is of. */
export interface AddressTemplate {
  readonly namespace: (source: unknown) => string;
  readonly key: (source: unknown) => string;
}

/**
 * Reads `@localized(namespace: "meetings/{slug}", key: "title")`, in which `{property}` stands for a property of the
 * object. Throws an Error that names the field: now where the directive is wrong, when it is resolved where the object
 * has no such property.
 */
export function addressOf(field: string, directive: ConstDirectiveNode): AddressTemplate {
  const read = (name: string) => {
    const argument = directive.arguments?.find((each) => each.name.value === name);
    const text = argument && valueFromASTUntyped(argument.value);
    if (typeof text !== 'string') throw new Error(`@localized of ${field} must have a string "${name}".`);
    return template(field, text);
  };
  return { namespace: read('namespace'), key: read('key') };
}

function template(field: string, text: string): (source: unknown) => string {
  const parts = text.split(/\{(\w+)\}/);
  if (parts.some((part) => /[{}]/.test(part)))
    throw new Error(`@localized of ${field}: a brace of "${text}" has no partner.`);
  const [head = '', ...rest] = parts;
  const slots = Array.from({ length: rest.length / 2 }, (_, index) => ({
    property: rest[2 * index] as string,
    after: rest[2 * index + 1] as string,
  }));
  return (source) => {
    let result = head;
    for (const { property, after } of slots) {
      const value = (source as Readonly<Record<string, unknown>>)[property];
      if (value === undefined || value === null)
        throw new Error(`@localized of ${field} needs "${property}", which the object does not have.`);
      result += String(value) + after;
    }
    return result;
  };
}
