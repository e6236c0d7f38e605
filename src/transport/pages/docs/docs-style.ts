/** The style sheet of the documentation, beside that of all pages. */
export const DOCS_STYLE = `
html { scroll-padding-top: 1rem; }
body { max-width: 76rem; }
.pages { display: flex; flex-wrap: wrap; gap: 0 1.5rem; border-bottom: 1px solid var(--rule); font-size: .9375rem; }
.pages a { padding: .5rem 0; color: var(--faint); text-decoration: none; border-bottom: 2px solid transparent; margin-bottom: -1px; white-space: nowrap; }
.pages a:hover { color: var(--ink); }
.pages a[aria-current] { color: var(--ink); border-bottom-color: var(--vermilion); }
.docs { display: grid; grid-template-columns: 15rem minmax(0, 46rem); column-gap: clamp(2rem, 5vw, 4.5rem); align-items: start; }
.contents { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: 2.25rem .25rem 2rem 0; font-size: .875rem; line-height: 1.5; }
.contents summary { color: var(--faint); font-weight: 600; }
.contents ul { margin: .5rem 0 0; padding: 0; list-style: none; }
.contents ul ul { margin: 0; padding-inline-start: 1rem; }
.contents a { display: block; padding: .25rem 0; color: var(--faint); text-decoration: none; overflow-wrap: anywhere; }
.contents a:hover { color: var(--ink); text-decoration: underline; }
.contents code { font-size: .8125rem; background: none; padding: 0; }
main { padding-bottom: 5rem; }
.notice { margin: 2rem 0 0; padding: .75rem 1.1rem; border-inline-start: 3px solid var(--vermilion); background: var(--sheet); }
article { overflow-wrap: break-word; line-break: strict; text-wrap: pretty; }
article :is(p, ul, ol, dl, pre), .table { margin: 1rem 0; }
article h1 { margin: 2.25rem 0 1.5rem; font-size: clamp(1.625rem, 4vw, 2.25rem); }
article h2 { margin: 3rem 0 1rem; padding-top: 1.75rem; border-top: 1px solid var(--rule); font-size: 1.375rem; font-weight: 600; line-height: 1.4; }
article h3 { margin: 2.25rem 0 .75rem; font-size: 1.0625rem; font-weight: 600; line-height: 1.5; }
article pre { font-size: .8125rem; }
article li { margin: .35rem 0; }
article ul, article ol { padding-inline-start: 1.4rem; }
.self { color: inherit; text-decoration: none; }
.self:hover { text-decoration: underline; text-decoration-color: var(--faint); }
code { font: .875em/1.5 var(--mono); }
:not(pre) > code { padding: .1em .3em; border-radius: .25rem; background: light-dark(hsl(225 15% 20% / .06), hsl(220 20% 90% / .09)); overflow-wrap: anywhere; }
:is(h1, h2, h3) code { padding: 0; background: none; font-size: .95em; font-weight: inherit; }
:target { scroll-margin-top: 1rem; }
dt:target, h2:target, h3:target, span:target + a { background: light-dark(hsl(41 90% 60% / .22), hsl(41 80% 60% / .16)); border-radius: .25rem; }
article .drawing { white-space: pre; overflow-wrap: normal; font-size: .78125rem; line-height: 1.5; }
.drawing .line { min-height: 1.5em; padding: 0; text-indent: 0; }
.table { overflow-x: auto; border: 1px solid var(--rule); border-radius: .6rem; background: var(--sheet); }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.6; }
th, td { padding: .55rem .9rem; text-align: start; vertical-align: top; min-width: 7rem; }
th { color: var(--faint); font-size: .875rem; font-weight: 600; }
thead:not(:has(th)) { display: none; }
tbody tr { border-top: 1px solid var(--rule); }
thead:not(:has(th)) + tbody tr:first-child { border-top: 0; }
.button { margin-inline-end: 1rem; }
.button + a { display: inline-block; margin-top: .5rem; }
.fact { font-size: .9375rem; color: var(--faint); }
.fact a + a { margin-inline-start: .35rem; }
article dl { margin: 1rem 0; }
article dt { margin-top: 1rem; }
article dt code { background: none; padding: 0; }
article dt a { text-decoration-thickness: 1px; text-decoration-color: color-mix(in srgb, currentColor 35%, transparent); }
article dd { margin: .1rem 0 0; padding-inline-start: 1.25rem; font-size: .9375rem; }
article dd p { margin: .15rem 0; }
dl.arguments { margin: .35rem 0; padding-inline-start: .9rem; border-inline-start: 2px solid var(--rule); }
dl.arguments dt { margin-top: .4rem; font-size: .9375rem; }
.member { font-weight: 600; }
.argument { white-space: nowrap; }
.deprecated { margin: .4rem 0; padding-inline-start: .6rem; border-inline-start: 3px solid var(--vermilion); }
@supports selector(::details-content) {
  @media (min-width: 62.0625rem) {
    .contents details::details-content { content-visibility: visible; block-size: auto; }
    .contents summary { list-style: none; pointer-events: none; }
    .contents summary::-webkit-details-marker { display: none; }
  }
}
@media (max-width: 62rem) {
  .docs { grid-template-columns: minmax(0, 46rem); }
  .contents { position: static; max-height: none; overflow: visible; padding: 1.25rem 0 0; font-size: .9375rem; }
  .contents summary { cursor: pointer; padding: .35rem 0; }
  .pages { gap: 0 1.1rem; }
  .pages a { padding: .35rem 0; font-size: .875rem; }
  .argument { white-space: normal; }
  th, td { padding-inline: .75rem; min-width: 8.5rem; }
}
`;
