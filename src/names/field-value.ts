import { firstGrapheme, type InitialPatterns, initials } from './initials.ts';
import type { FieldModifier, NameField, NameParts } from './person-name.ts';

/** A field as a pattern asks for it: `{given-informal-initial}`. */
export interface ModifiedField {
  readonly field: NameField;
  readonly modifiers: readonly FieldModifier[];
}

/** The reader's locale, as far as it contributes to a derived field. */
export interface FieldLocale extends InitialPatterns {
  /** Locale whose case and word rules apply. */
  readonly locale: string;
}

/** The field without modifiers; a name given only as prefix and core is put together: "von und zu" + "Stettbach". */
export function plainValue(name: NameParts, field: NameField): string {
  const plain = name[field];
  if (plain) return plain;
  const core = name[`${field}-core`];
  if (!core) return '';
  const prefix = name[`${field}-prefix`];
  return prefix ? `${prefix} ${core}` : core;
}

/** A prefix counts only beside a core, and a core only beside a prefix: UTS #35 part 8, "Handle core and prefix". */
function suppliedVariant(name: NameParts, field: NameField, modifier: FieldModifier): string | undefined {
  if (modifier === 'prefix') return (name[`${field}-core`] && name[`${field}-prefix`]) || '';
  if (modifier === 'core' && !name[`${field}-prefix`]) return undefined;
  return name[`${field}-${modifier}`] || undefined;
}

function derive(value: string, modifier: FieldModifier, retain: boolean, by: FieldLocale): string {
  switch (modifier) {
    case 'allCaps':
      return value.toLocaleUpperCase(by.locale);
    case 'initialCap': {
      const first = firstGrapheme(value);
      return first.toLocaleUpperCase(by.locale) + value.slice(first.length);
    }
    case 'initial':
      return initials(value, by.locale, by, retain);
    case 'monogram':
      return firstGrapheme(value);
    default:
      // Informal, core and inflected forms are for the name to supply; without one the plain form stands in.
      return value;
  }
}

/** The value of a field with its modifiers: supplied by the name where it can be, derived otherwise; '' when absent. */
export function fieldValue(name: NameParts, { field, modifiers }: ModifiedField, by: FieldLocale): string {
  let value: string | undefined;
  let supplied: FieldModifier | undefined;
  for (const modifier of modifiers) {
    value = suppliedVariant(name, field, modifier);
    if (value === undefined) continue;
    supplied = modifier;
    break;
  }
  value ??= plainValue(name, field);
  if (value === '') return '';
  const retain = modifiers.includes('retain');
  for (const modifier of modifiers) if (modifier !== supplied) value = derive(value, modifier, retain, by);
  return value;
}
