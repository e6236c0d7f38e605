import { foldText } from './fold-text.ts';
import { sortKey } from './sort-key.ts';

/** The words of one written form of a name, by the last segment of their keys in `people`. */
export type NameTexts = Readonly<Partial<Record<string, string>>>;

/** The characters that are written between the parts of a name. */
const BETWEEN = /[・･·=＝゠,，、]+/g;

/** A name as it is looked for. */
export function foldName(name: string): string {
  return foldText(name.replace(BETWEEN, ' '));
}

/** Every way to write a form, folded: in both orders, with and without a space, in writing and in reading. */
export function nameLines(parts: NameTexts): string[] {
  const { given, given2, familyPrefix, familyCore, family2, literal } = parts;
  const family = parts.family ?? join(familyPrefix, familyCore);
  const written = [...orders(join(family, family2), given), ...orders(family, join(given, given2))];
  const readings = orders(parts.familyReading, parts.givenReading);
  const lines = [
    ...written,
    ...readings,
    ...(literal === undefined ? [] : [literal, literal.replace(BETWEEN, '')]),
  ]
    .map(foldName)
    .filter((line) => line !== '');
  const hyphenless = lines.flatMap((line) =>
    /[-'’]/.test(line) ? [line.replace(/[-'’]/g, ''), line.replace(/-/g, ' ')] : [],
  );
  return [...new Set([...lines, ...hyphenless])];
}

/** Family name first, by reading where there is one. */
export function nameSortKey(parts: NameTexts): string {
  const { familyReading, givenReading, literal } = parts;
  if (familyReading !== undefined || givenReading !== undefined)
    return sortKey(familyReading ?? '', givenReading ?? '');
  const family = parts.familyCore ?? parts.family;
  const named = [family, parts.given].filter((part) => part !== undefined);
  return sortKey(...(named.length > 0 ? named : [literal ?? '']));
}

function orders(family: string | undefined, given: string | undefined): string[] {
  const [f, g] = [family ?? '', given ?? ''];
  return f === '' || g === '' ? [f + g] : [`${f} ${g}`, `${g} ${f}`, f + g, g + f];
}

function join(first: string | undefined, second: string | undefined): string | undefined {
  const both = [first, second].filter((part) => part !== undefined);
  return both.length === 0 ? undefined : both.join(' ');
}
