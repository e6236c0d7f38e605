/** The style sheet that the pages have in common, in each page itself so that it is one answer. */
export const PAGE_STYLE = `
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
  --mono: ui-monospace, "SFMono-Regular", Menlo, Consolas, "DejaVu Sans Mono", "Hiragino Sans",
    "Noto Sans Mono CJK JP", "Noto Sans CJK JP", monospace;
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
.masthead { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: .5rem 1.5rem; padding: 1.25rem 0; }
.name { margin: 0; font-weight: 600; white-space: nowrap; }
.name, .name a { display: flex; align-items: center; gap: .45em; color: inherit; text-decoration: none; }
.name [lang] { letter-spacing: .08em; }
.locales { display: flex; flex-wrap: wrap; gap: .25rem; margin-inline-start: -.75rem; }
.locales a { white-space: nowrap; padding: .2rem .75rem; border-radius: .4rem; color: var(--faint); font-size: .875rem; text-decoration: none; }
.locales a:hover { color: var(--ink); }
.locales a[aria-current] { background: var(--indigo); color: var(--paper); }
h1 {
  max-width: 20em; margin: clamp(2rem, 7vw, 4.5rem) 0 1rem;
  font-size: clamp(1.75rem, 4.5vw, 2.75rem); font-weight: 600; line-height: 1.25; letter-spacing: -.01em;
}
:lang(ja) h1 { letter-spacing: .01em; }
h1, h2, h3 { text-wrap: balance; word-break: auto-phrase; }
h1, h2, h3, p, td { unicode-bidi: plaintext; }
.button {
  display: inline-block; padding: .6rem 1.4rem; border-radius: .5rem;
  background: var(--indigo); color: var(--paper); font-weight: 600; text-decoration: none;
}
.button:hover { filter: brightness(1.1); }
pre {
  margin: 0; padding: 1.1rem 1.25rem; overflow-x: auto; border: 1px solid var(--rule); border-radius: .6rem;
  background: var(--sheet); white-space: pre-wrap; overflow-wrap: anywhere; line-break: strict;
  font: .84375rem/1.7 var(--mono);
}
pre code { font: inherit; }
.line { display: block; min-height: 1.7em; padding-inline-start: var(--indentation); text-indent: calc(-1 * var(--indentation)); }
.key { color: var(--faint); }
.string { color: var(--string); }
.comment { color: var(--faint); font-style: italic; }
.comment:lang(ja) { font-style: normal; }
.keyword { color: var(--indigo); }
.variable, .number { color: var(--number); }
footer { margin-top: clamp(2.5rem, 7vw, 4.5rem); padding: 1.25rem 0 2rem; border-top: 1px solid var(--rule); font-size: .9375rem; }
footer a { margin-inline-end: 1.5rem; }
`;
