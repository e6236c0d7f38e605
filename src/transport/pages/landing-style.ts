/** The style sheet of the start page, beside that of all pages. */
export const LANDING_STYLE = `
.lead { max-width: 44rem; margin: 0 0 1.75rem; color: var(--faint); text-wrap: pretty; }
:lang(ja) .lead, :lang(ja) section > p { word-break: auto-phrase; }
.lead p { margin: 0 0 .35rem; }
h2 { margin: clamp(2.25rem, 6vw, 3.5rem) 0 .75rem; font-size: 1.125rem; font-weight: 600; }
section > p { margin: .75rem 0 0; font-size: .9375rem; }
section > p + .commands { margin: .6rem 0 1.5rem; }
.commands { white-space: pre; }
.spread { display: grid; grid-template-columns: minmax(19rem, 2fr) minmax(0, 5fr); column-gap: 2.5rem; align-items: start; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; border: 1px solid var(--rule); background: var(--sheet); line-height: 1.65; }
thead td, tbody th { width: 8.5rem; }
th, td { padding: .65rem 1rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; line-break: strict; }
thead th { padding-top: .9rem; color: var(--vermilion); font-size: .875rem; font-weight: 600; }
tbody tr { border-top: 1px solid var(--rule); }
tbody th { color: var(--faint); font: .78125rem/2 var(--mono); }
tbody th code { font: inherit; }
td + td, th + th { border-inline-start: 1px solid var(--rule); }
tbody td { font-size: .9375rem; }
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
