package chart

// Style is the rules of a style sheet that drawings need. Colours are variables of
// the document, for light, dark and paper: --ink (text, axes), --faint (the numbers
// of an axis), --line (its grid), --paper (the ground), --s1 to --s6 (series, kinds,
// parts).
const Style = `.chart{display:block;max-width:100%;height:auto;font-size:12px;font-weight:400;font-variant-numeric:tabular-nums}
.chart text{fill:var(--ink);stroke:none}
.chart .n{fill:var(--faint)}
.chart .m{text-anchor:middle}.chart .e{text-anchor:end}
.chart .on{paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
.chart path{fill:none;stroke:var(--ink);stroke-width:1}
.chart .grid{stroke:var(--line);stroke-width:.6}
.chart .lead{stroke-width:.6;stroke-dasharray:1 2}
.chart .limit{stroke-width:1.4;stroke-dasharray:3 3}
.chart .ring{fill:var(--paper);stroke-width:1.4}
.chart .s1{stroke:var(--s1)}.chart .s2{stroke:var(--s2)}.chart .s3{stroke:var(--s3)}
.chart .s4{stroke:var(--s4)}.chart .s5{stroke:var(--s5)}.chart .s6{stroke:var(--s6)}
.chart .k.s1,.chart .f.s1{fill:var(--s1)}.chart .k.s2,.chart .f.s2{fill:var(--s2)}.chart .k.s3,.chart .f.s3{fill:var(--s3)}
.chart .k.s4,.chart .f.s4{fill:var(--s4)}.chart .k.s5,.chart .f.s5{fill:var(--s5)}.chart .k.s6,.chart .f.s6{fill:var(--s6)}
.chart .l{stroke-width:1.8;stroke-linejoin:round}
.chart .d2{stroke-dasharray:8 3}.chart .d3{stroke-dasharray:2 2}.chart .d4{stroke-dasharray:10 3 2 3}
.chart .d5{stroke-dasharray:5 2}.chart .d6{stroke-dasharray:10 2 2 2 2 2}
.chart .k{stroke-width:1.2}.chart .k.h{fill:var(--paper)}.chart .k.o{fill:none;stroke-width:1.8}
.chart .f{fill-opacity:.22;stroke-width:1}
.chart .x2{stroke-width:16;stroke-dasharray:1 5}.chart .x3{stroke-width:1}.chart .x4{stroke-width:2;stroke-dasharray:2 4}
.chart .x5{stroke-width:16;stroke-dasharray:2.5 2.5}.chart .x6{stroke-width:2;stroke-dasharray:8 4}
`
