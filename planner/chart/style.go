package chart

// Style is the rules of a style sheet that drawings need. Colours are variables of
// the document, for light, dark and paper: --ink (text, axes), --faint (the numbers
// of an axis), --line (its grid), --paper (the ground), --s1 to --s6 (series, kinds,
// parts).
const Style = `.chart{display:block;max-width:100%;height:auto;font-size:12px;font-weight:400;font-variant-numeric:tabular-nums;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.chart text{fill:var(--ink);stroke:none}
.chart .n{fill:var(--faint)}
.chart .m{text-anchor:middle}.chart .e{text-anchor:end}
.chart .on{paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
.chart .s1{--c:var(--s1)}.chart .s2{--c:var(--s2)}.chart .s3{--c:var(--s3)}.chart .s4{--c:var(--s4)}.chart .s5{--c:var(--s5)}.chart .s6{--c:var(--s6)}
.chart path{fill:none;stroke:var(--c,var(--ink));stroke-width:1}
.chart .grid{stroke:var(--line);stroke-width:.6;stroke-opacity:.7}
.chart .blank{fill:var(--paper);stroke:none}
.chart .lead{stroke-width:.6;stroke-dasharray:1 2}
.chart .limit{stroke-width:1.4;stroke-dasharray:3 3}
.chart .ring{fill:var(--paper);stroke-width:1.4}
.chart .l{stroke-width:1.6;stroke-linejoin:round}
.chart .d2{stroke-dasharray:8 3}.chart .d3{stroke-dasharray:2 2}.chart .d4{stroke-dasharray:10 3 2 3}.chart .d5{stroke-dasharray:5 2}.chart .d6{stroke-dasharray:10 2 2 2 2 2}
.chart .k{fill:var(--c);stroke-width:1.2}.chart .h{fill:var(--paper)}.chart .o{fill:none;stroke-width:1.8}
.chart .f{fill:var(--c);fill-opacity:.22}
.chart .x2,.chart .x5{stroke-width:16;stroke-dasharray:1 5}.chart .x5{stroke-dasharray:2.5}.chart .x4{stroke-width:2;stroke-dasharray:2 4}.chart .x6{stroke-width:2;stroke-dasharray:8 4}
`
