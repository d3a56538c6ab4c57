package page

// htmlStyle is the style of a document. Colours that say something are variables: a
// chart draws with them too, and each stands out from the paper, in light, in dark and
// in print (at least 4.5 to 1).
const htmlStyle = `:root { color-scheme: light dark; --paper: #fff; --ink: #1c2126; --faint: #59626b; --line: #c3c9cf; --wash: #f3f5f7;
  --s1: #0a5bb0; --s2: #b0400c; --s3: #0f7350; --s4: #7a3fa6; --s5: #7d6200; --s6: #a81f63 }
@media screen and (prefers-color-scheme: dark) { :root { --paper: #15181b; --ink: #e7eaed; --faint: #a7b0b8; --line: #454d55; --wash: #22272c;
  --s1: #74b6ff; --s2: #ff9c66; --s3: #62d2a3; --s4: #c9a0f4; --s5: #e3c660; --s6: #ff94c2 } }
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
body { margin: 0; color: var(--ink); background: var(--paper); font: 1em/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: break-word }
body:lang(zh), section:lang(zh) { font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif }
main { max-width: 96em; margin: 0 auto; padding: 1.5em 1em 3em }
section + section { margin-top: 3em; border-top: 3px double var(--line) }
h1, h2, h3, p, nav, figcaption { max-width: 46em }
h1 { font-size: 1.4em; line-height: 1.3; margin: .5em 0 .6em; text-wrap: balance } h1:lang(zh) { word-break: keep-all } h2 { font-size: 1.15em; line-height: 1.4; margin: 1.8em 0 .4em } h3 { font-size: 1.02em; line-height: 1.4; margin: 1.5em 0 .4em }
h2[id] { font-size: 1.25em; margin-top: 2.2em; padding-top: .5em; border-top: 2px solid var(--line) }
p { margin: .5em 0 } p span, li span, h1 span, h2 span, h3 span { white-space: nowrap } ul, ol { max-width: 46em; margin: .5em 0; padding-left: 1.6em } p + ul, p + ol { margin-top: -.3em } .box { list-style: none; margin-left: -1.3em } .answer { font-size: 1.1em } .note { color: var(--faint); font-size: .92em }
code { background: var(--wash); padding: .15em .4em; border-radius: .2em; overflow-wrap: anywhere }
a { color: var(--s1) } nav ul { margin: .5em 0; padding-left: 1.3em } nav li { margin: .35em 0 }
.skip { position: absolute; left: -999em; padding: .6em 1em; background: var(--paper) } .skip:focus { left: 0; top: 0 }
:focus-visible { outline: 3px solid var(--s1); outline-offset: 2px }
.wide { overflow-x: auto; margin: .6em 0 }
table { border-collapse: collapse; font-size: .92em; line-height: 1.45; position: relative; min-width: min(100%, 26em) }
caption { text-align: left; caption-side: top } caption h2, caption h3 { margin-top: .9em }
th, td { padding: .3em .6em; vertical-align: top; --c: var(--l) }
@supports (content: "a" / "") { th, td { --c: var(--l) / "" } }
th:first-child, td:first-child { padding-left: 0 }
thead th { vertical-align: bottom; line-height: 1.25; color: var(--faint); border-bottom: 2px solid var(--line) }
tbody th { font-weight: normal } tr + tr > * { border-top: 1px solid var(--line) } tfoot th, tfoot td { font-weight: bold } tfoot tr:first-child > * { border-top: 2px solid var(--line) }
@media screen and (max-width: 31.99em) { table { font-size: .85em } th, td { padding: .3em } }
figure { margin: 1.5em 0 } figcaption > * { margin-top: 0 } figure svg { display: block; max-width: 100%; height: auto } figure pre { margin: 0; line-height: 1.3; font-family: ui-monospace, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace }
.slim { display: none } @media screen and (max-width: 48em) { .broad { display: none } .slim { display: block } } .slim pre { font-size: min(.8em, 3.1vw) }
@page { size: A4; margin: 15mm }
@media print {
:root { color-scheme: light; --paper: #fff; --ink: #000; --faint: #333; --line: #888; --wash: #fff }
body { font-size: 10pt; line-height: 1.45 } main { max-width: none; padding: 0 } nav, .skip { display: none } h1, h2, h3, p, ul, ol, figcaption { max-width: none }
section + section, .sheet { break-before: page; margin: 0; border: 0 } h1, h2, h3, caption, figcaption { break-after: avoid } h1 { font-size: 15pt } h2 { font-size: 12pt } h2[id] { font-size: 13.5pt } h3 { font-size: 11pt }
p, li { orphans: 3; widows: 3 } .ending { break-before: avoid; break-inside: avoid } ul:not(:has(li:nth-child(9))) { break-inside: avoid } p:has(+ ul) { break-after: avoid } .note { font-size: 9pt } code { padding: 0 }
.wide { overflow: visible } thead { display: table-header-group } tfoot { display: table-row-group } tr, .drawn { break-inside: avoid }
tr:nth-child(-n+2) { break-after: avoid } tr:nth-last-child(-n+2) { break-before: avoid } tbody + tfoot tr { break-before: avoid } thead { break-after: avoid }
table:not(:has(tr:nth-child(13)), .p0) { break-inside: avoid } .sheet + h2, .sheet + h2[id], .sheet + h3, .sheet + .wide h2, .sheet + .wide h3 { margin-top: 0; border-top: 0; padding-top: 0 }
.folded { columns: 2; column-gap: 8mm; font-size: 9pt; line-height: 1.35 } .folded h1 { column-span: all } .folded h2 { margin-top: 1.1em } .folded h1 + h2 { margin-top: 0 } .folded li { break-inside: avoid } .folded table { min-width: 0; width: 100% }
}
`

// cardStyle makes a card of each row of the tables: what names it, then a line for each
// figure, those that decide first. Cells without a figure and the heads, which the lines
// repeat, are there for a screen reader alone.
const cardStyle = `TABLE,TABLE caption,TABLE tbody,TABLE tfoot{display:block}
TABLE{font-size:.92em}
TABLE thead,TABLE .z{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
TABLE tr{display:flex;flex-wrap:wrap;gap:.1em .6em;border:1px solid var(--line);border-radius:.4em;padding:.5em .8em;margin:0 0 .7em;break-inside:avoid;max-width:34em}
TABLE tr>*{border:0!important;padding:0;text-align:left;white-space:normal;overflow-wrap:anywhere}
TABLE th{font-weight:bold}
TABLE td{flex:0 0 100%;display:grid;grid-template-columns:minmax(6em,38%) 1fr;gap:.8em}
TABLE [role=cell]::before,TABLE [role=rowheader]::before{content:var(--c);color:var(--faint);font-weight:normal}
TABLE [role=rowheader]::before{margin-right:.6em}
`
