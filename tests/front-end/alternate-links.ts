import type { AlternateLinkFragment } from './generated.ts';

/** The `<link>`s that tell search engines of a page in its other languages, for each that the record has words in. */
export function alternateLinks(
  alternates: readonly AlternateLinkFragment[],
  addressOf: (page: AlternateLinkFragment) => string,
): string[] {
  const pages = alternates.filter(({ isTranslated }) => isTranslated);
  const forTheOthers = pages.find(({ isDefault }) => isDefault) ?? pages[0];
  const link = (hreflang: string, page: AlternateLinkFragment) =>
    `<link rel="alternate" hreflang="${hreflang}" href="${addressOf(page)}">`;
  return [
    ...pages.map((page) => link(page.tag, page)),
    ...(forTheOthers === undefined ? [] : [link('x-default', forTheOthers)]),
  ];
}
