import { plainValue } from './field-value.ts';
import { likelyLocale, likelyScript, writesHan } from './name-locale.ts';
import { localeOrder } from './name-order.ts';
import { fillNamePattern, type NamePattern, populatedFields } from './name-pattern.ts';
import { characterIsIn, decisiveCharacter, scriptOf, scriptsMatch } from './name-script.ts';
import type { PersonNameFormatOptions, PersonNameObject } from './person-name.ts';
import { type PersonNameData, personNameData } from './person-name-data.ts';

/** True when names of one language are native to another: UTS #35 part 8, "Setting the spaceReplacement". */
const isNative = (one: string, other: string) => one === other || (writesHan(one) && writesHan(other));

/** The locale a script is most likely used by; under its own tag where it is that language's usual script. */
function localeOfScript(script: string, region: string | undefined): string {
  const { language } = likelyLocale(`und-${script}`);
  const tail = region === undefined ? '' : `-${region}`;
  return scriptsMatch(likelyScript(language), script) ? language + tail : `${language}-${script}${tail}`;
}

/** The reader's locale, or, for a name in a script that is not the reader's, one that writes in it. */
function formattingLocale(name: PersonNameObject, locale: string): string {
  const character = decisiveCharacter(name);
  if (character === undefined || characterIsIn(character, likelyLocale(locale).script)) return locale;
  const script = scriptOf(character);
  if (script === 'Zzzz') return locale;
  if (name.nameLocale === undefined) return localeOfScript(script, undefined);
  const own = likelyLocale(name.nameLocale);
  const region = own.region === undefined ? '' : `-${own.region}`;
  const inScript = scriptsMatch(own.script, script) ? own.tag : `${own.language}-${script}${region}`;
  return personNameData(inScript).hasOwnOrder ? inScript : localeOfScript(script, own.region);
}

/** UTS #35 part 8, "Choose a namePattern": most fields filled, then fewest left empty, then alphabetical order. */
function bestPattern(
  patterns: readonly NamePattern[],
  name: PersonNameObject,
  data: PersonNameData,
): NamePattern {
  if (patterns.length === 1) return patterns[0]!;
  const ranked = patterns.map((pattern) => {
    const filled = populatedFields(pattern, name, data);
    return { pattern, filled, empty: pattern.fields.length - filled };
  });
  const compare = (a: (typeof ranked)[number], b: (typeof ranked)[number]) =>
    b.filled - a.filled || a.empty - b.empty || (a.pattern.source < b.pattern.source ? -1 : 1);
  return ranked.toSorted(compare)[0]!.pattern;
}

/**
 * Formats a person's name for a reader by CLDR 48 and UTS #35 part 8.
 *
 * A name in a script the reader's locale does not use is formatted by a locale that uses it. `sorting` knows no other
 * usage than `referring`, and a monogram is never sorted: such a request is read the way ICU reads it.
 *
 * @throws RangeError when a locale is not a BCP 47 tag.
 * @throws TypeError when the name has neither a given name nor a surname.
 */
export function formatPersonName(name: PersonNameObject, options: PersonNameFormatOptions): string {
  if (!plainValue(name, 'given') && !plainValue(name, 'surname')) {
    throw new TypeError('A person name needs "given" or "surname"; this one has neither.');
  }
  const locale = formattingLocale(name, options.locale);
  const formatting = likelyLocale(locale);
  const data = personNameData(locale);
  const nameLocale = name.nameLocale ?? `und-${scriptOf(decisiveCharacter(name) ?? '')}`;

  const { usage, surnameAllCaps = false } = options;
  const forced = usage === 'monogram' && options.order === 'sorting' ? undefined : options.order;
  const order = forced ?? name.preferredOrder ?? localeOrder(nameLocale, data);
  const axes = { ...options, usage: order === 'sorting' ? ('referring' as const) : usage };
  const pattern = bestPattern(data.patterns(order, axes, surnameAllCaps), name, data);
  const text = fillNamePattern(pattern, name, data);

  const space =
    options.spaceReplacement ??
    (isNative(formatting.language, likelyLocale(nameLocale).language)
      ? data.nativeSpaceReplacement
      : data.foreignSpaceReplacement);
  return space === ' ' ? text : text.replace(/\s+/g, space);
}
