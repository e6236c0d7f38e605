/**
 * The words of the product itself, with i18next's interpolation, context and plurals; those of `schema` alone are served
 * as they are written. Other texts are data.
 */
export const TEMPLATE_NAMESPACES = [
  'enums',
  'errors',
  'importer',
  'labels',
  'localeFiles',
  'playground',
  'reasons',
  'schema',
] as const;
export type TemplateNamespace = (typeof TEMPLATE_NAMESPACES)[number];

export function isTemplateNamespace(namespace: string): boolean {
  return (TEMPLATE_NAMESPACES as readonly string[]).includes(namespace);
}

/** True where a namespace is a record's (`meetings/…`): loaded on demand, where others are all in memory. */
export function isRecordNamespace(namespace: string): boolean {
  return namespace.includes('/');
}

/** The namespace whose texts are the parts of people's names, which are found and sorted as names. */
export const NAME_NAMESPACE = 'people';
