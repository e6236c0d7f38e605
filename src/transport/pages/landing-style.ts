/** The landing page's style sheet, in the page itself so that `/` is one answer. */
export const LANDING_STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(hsl(40 30% 98%), hsl(225 14% 11%));
  --sheet: light-dark(hsl(0 0% 100%), hsl(225 13% 14%));
  --ink: light-dark(hsl(225 12% 18%), hsl(220 14% 90%));
  --faint: light-dark(hsl(225 8% 40%), hsl(220 9% 66%));
  --rule: light-dark(hsl(225 15% 20% / .14), hsl(220 20% 90% / .15));
  --indigo: light-dark(hsl(215 59% 34%), hsl(217 73% 78%));
  --vermilion: light-dark(hsl(4 61% 45%), hsl(6 70% 62%));
  --string: light-dark(hsl(8 64% 37%), hsl(9 75% 77%));
  --number: light-dark(hsl(41 100% 24%), hsl(41 65% 68%));
}
* { box-sizing: border-box; }
body {
  max-width: 72rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 3rem);
  background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.75 system-ui, -apple-system, "Segoe UI", "Hiragino Sans", "Noto Sans JP", "Yu Gothic",
    "Noto Sans CJK JP", "Noto Sans", sans-serif;
}
a { color: var(--indigo); text-underline-offset: .2em; }
:focus-visible { outline: 2px solid var(--indigo); outline-offset: 3px; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: .5rem 1.5rem; padding: 1.25rem 0; }
.name { display: flex; align-items: center; gap: .45em; margin: 0; font-weight: 600; white-space: nowrap; }
.name span { letter-spacing: .08em; }
header nav { display: flex; flex-wrap: wrap; gap: .25rem; margin-inline: -.75rem; }
header a { white-space: nowrap; padding: .2rem .75rem; border-radius: .4rem; color: var(--faint); font-size: .875rem; text-decoration: none; }
header a:hover { color: var(--ink); }
header a[aria-current] { background: var(--indigo); color: var(--paper); }
h1 {
  max-width: 20em; margin: clamp(2rem, 7vw, 4.5rem) 0 1rem;
  font-size: clamp(1.75rem, 4.5vw, 2.75rem); font-weight: 600; line-height: 1.25; letter-spacing: -.01em;
}
:lang(ja) h1 { letter-spacing: .01em; }
h1, h2 { text-wrap: balance; word-break: auto-phrase; }
.lead { max-width: 44rem; margin: 0 0 1.75rem; color: var(--faint); text-wrap: pretty; }
:lang(ja) .lead, :lang(ja) section > p { word-break: auto-phrase; }
.lead p { margin: 0 0 .35rem; }
.button {
  display: inline-block; padding: .6rem 1.4rem; border-radius: .5rem;
  background: var(--indigo); color: var(--paper); font-weight: 600; text-decoration: none;
}
.button:hover { filter: brightness(1.1); }
h2 { margin: clamp(2.25rem, 6vw, 3.5rem) 0 .75rem; font-size: 1.125rem; font-weight: 600; }
pre {
  margin: 0; padding: 1.1rem 1.25rem; overflow-x: auto; border: 1px solid var(--rule); border-radius: .6rem;
  background: var(--sheet); white-space: pre-wrap; overflow-wrap: anywhere; line-break: strict;
  font: .84375rem/1.7 ui-monospace, "SFMono-Regular", Menlo, Consolas, "DejaVu Sans Mono", "Hiragino Sans",
    "Noto Sans Mono CJK JP", "Noto Sans CJK JP", monospace;
}
code { font: inherit; }
section > p { margin: .75rem 0 0; font-size: .9375rem; }
section > p + .commands { margin: .6rem 0 1.5rem; }
.commands { white-space: pre; }
.line { display: block; min-height: 1.7em; padding-inline-start: var(--indentation); text-indent: calc(-1 * var(--indentation)); }
.spread { display: grid; grid-template-columns: minmax(19rem, 2fr) minmax(0, 5fr); column-gap: 2.5rem; align-items: start; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; border: 1px solid var(--rule); background: var(--sheet); line-height: 1.65; }
thead td, tbody th { width: 8.5rem; }
h1, h2, p, td { unicode-bidi: plaintext; }
th, td { padding: .65rem 1rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; line-break: strict; }
thead th { padding-top: .9rem; color: var(--vermilion); font-size: .875rem; font-weight: 600; }
tbody tr { border-top: 1px solid var(--rule); }
tbody th { color: var(--faint); font: .78125rem/2 ui-monospace, "SFMono-Regular", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
td + td, th + th { border-inline-start: 1px solid var(--rule); }
tbody td { font-size: .9375rem; }
.key { color: var(--faint); }
.string { color: var(--string); }
.comment { color: var(--faint); font-style: italic; }
.comment:lang(ja) { font-style: normal; }
.keyword { color: var(--indigo); }
.variable, .number { color: var(--number); }
footer { margin-top: clamp(2.5rem, 7vw, 4.5rem); padding: 1.25rem 0 2rem; border-top: 1px solid var(--rule); font-size: .9375rem; }
footer a { margin-inline-end: 1.5rem; }
@media (max-width: 62rem) { .spread { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 36rem) {
  table, thead, tbody { display: block; }
  tr { display: grid; grid-template-columns: 1fr 1fr; }
  thead td { display: none; }
  tbody th { grid-column: 1 / -1; width: auto; padding-bottom: 0; }
  th, td { padding-inline: .8rem; }
  tbody th + td { border-inline-start: 0; }
}
`;
