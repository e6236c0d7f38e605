import { memoize } from '../../names/memoize.ts';
import { personName } from '../../names/person-name-style.ts';
import type { LocaleArguments, Localization } from '../../translation/localization.ts';
import type { Office } from '../office/office.type.ts';
import type { Person } from './person.type.ts';
import { personForms } from './person-forms.ts';

/**
 * A person with an office, by the template `labels` + `<template>` of the reader's locale: Defense Minister Nakatani,
 * 中谷防衛大臣, コリンズ・ニュージーランド国防大臣. i18next's context tells what the office belongs to, so that each
 * locale can say it in its own way: `<template>_<country>` (`speaker_JP`), `<template>_organization`,
 * `<template>_none` where there is no office, else `<template>`.
 */
export function personLabel(
  template: string,
  person: Person,
  office: Office | null,
  localization: Localization,
  args: LocaleArguments,
): string {
  const { locale } = localization.request(args);
  const { catalogue } = localization;
  const forms = personForms(catalogue, person.slug, person.nameRows);
  const nameLocale = person.nameLocale ?? forms[0]?.locale ?? locale;
  const named = (style: 'OFFICIAL' | 'FAMILY_ONLY') =>
    personName(forms, { nameLocale, locale, style })?.text ?? person.slug;
  const words = (namespace: string, key: string) => catalogue.text(namespace, key, { locale }).value ?? '';

  const params = {
    context: office === null ? 'none' : (office.countryCode ?? 'organization'),
    name: named('OFFICIAL'),
    family: named('FAMILY_ONLY'),
    office: office === null ? '' : words('offices', `${office.slug}.short`),
    title: office === null ? '' : words('offices', `${office.slug}.title`),
    country: office?.countryCode == null ? '' : countryName(office.countryCode, locale),
    organization:
      office?.organizationSlug == null ? '' : words('organizations', `${office.organizationSlug}.short`),
  };
  return localization.message('labels', template, params, args) ?? params.name;
}

/** The common name of a country in a locale, from CLDR. */
export function countryName(countryCode: string, locale: string): string {
  return regionNames(locale).of(countryCode) ?? countryCode;
}

const regionNames = memoize((locale) => new Intl.DisplayNames([locale], { type: 'region', style: 'short' }));
