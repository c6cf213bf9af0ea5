/** Look of report.html. Calm: colour only where it carries a verdict. */
export const style = `
:root { color-scheme: light; --ink: #1f2933; --quiet: #5b6773; --line: #d9dfe5; --paper: #ffffff; --ground: #f4f6f8; --accent: #1f4e79;
  --covered: #1d6b3c; --covered-bg: #dff0e4; --partial: #835500; --partial-bg: #fdeec9; --missing: #a32a1e; --missing-bg: #fadcd8;
  --undetermined: #54478c; --undetermined-bg: #e7e3f3; }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.5 "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; color: var(--ink); background: var(--ground); }
main { padding: 0 24px 48px; }
h1 { margin: 0; font-size: 20px; font-weight: 600; }
h2 { margin: 0 0 4px; font-size: 17px; font-weight: 600; }
h3 { margin: 16px 0 6px; font-size: 14px; font-weight: 600; color: var(--accent); }
p { margin: 4px 0; }
.quiet { color: var(--quiet); font-size: 13px; }
.eyebrow { color: var(--accent); font-size: 13px; font-weight: 600; margin: 0; }
.top { background: var(--accent); color: #fff; padding: 14px 24px; }
section.card { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 16px 20px; margin-top: 16px; }
section.card > h2 { margin-bottom: 8px; }
.figures { display: flex; flex-wrap: wrap; gap: 8px; margin: 12px 0; }
.figure { flex: 1 1 110px; border: 1px solid var(--line); border-radius: 6px; padding: 8px 12px; }
.figure b { display: block; font-size: 22px; font-weight: 600; }
.figure span { color: var(--quiet); font-size: 13px; }
.figure.main b { color: var(--accent); }
.figure.missing b { color: var(--missing); } .figure.partial b { color: var(--partial); } .figure.undetermined b { color: var(--undetermined); }
.turnout { margin: 6px 0; } .turnout.grave b { color: var(--missing); }
.share { display: flex; height: 8px; border-radius: 4px; overflow: hidden; background: var(--line); }
.share i { flex-basis: 0; } .share .covered { background: #4b9c6c; } .share .partial { background: #e0a93a; } .share .undetermined { background: #8b7fc0; } .share .missing { background: #cf5c50; }
#filters { position: sticky; top: 0; z-index: 6; display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: end; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 10px 16px; margin-top: 16px; }
.field { display: flex; flex-direction: column; font-size: 13px; color: var(--quiet); }
select, input[type=search], button { font: inherit; font-size: 14px; color: var(--ink); background: #fff; border: 1px solid #b9c3cd; border-radius: 5px; padding: 4px 8px; }
select { max-width: 260px; } input[type=search] { width: 220px; }
button { cursor: pointer; } button:hover { background: var(--ground); }
:focus-visible { outline: 3px solid #5b9bd5; outline-offset: 1px; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 2px 12px; } legend { font-size: 13px; color: var(--quiet); padding: 0; }
.check { font-size: 14px; white-space: nowrap; padding: 4px 0; }
.sign, .glyph, #matrix td.cell { font-family: "Segoe UI Symbol", "DejaVu Sans", "Noto Sans Symbols2", "Noto Sans Symbols", sans-serif; }
.sign { display: inline-block; width: 20px; text-align: center; border-radius: 4px; font-weight: 700; }
.covered { --fg: var(--covered); --bg: var(--covered-bg); } .partial { --fg: var(--partial); --bg: var(--partial-bg); }
.missing { --fg: var(--missing); --bg: var(--missing-bg); } .undetermined { --fg: var(--undetermined); --bg: var(--undetermined-bg); }
.sign, .badge { color: var(--fg); background: var(--bg); }
.badge { display: inline-block; border-radius: 10px; padding: 1px 10px; font-size: 13px; font-weight: 600; white-space: nowrap; }
#matrix { overflow: auto; max-height: calc(100vh - 150px); min-height: 300px; scroll-margin-top: 130px; border: 1px solid var(--line); border-radius: 6px; }
#matrix > p { padding: 12px; }
table { border-collapse: separate; border-spacing: 0; }
#matrix th, #matrix td { border-right: 1px solid var(--line); border-bottom: 1px solid var(--line); background: var(--paper); font-size: 13px; }
#matrix thead th { position: sticky; top: 0; z-index: 3; background: #eef2f6; vertical-align: bottom; font-weight: 600; }
#matrix .task { position: sticky; left: 0; z-index: 2; text-align: left; font-weight: 400; min-width: 340px; max-width: 340px; padding: 5px 8px; vertical-align: top; }
#matrix tbody .task div { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
#matrix .rate { position: sticky; left: 340px; z-index: 2; min-width: 52px; text-align: center; padding: 4px; font-weight: 600; border-right: 2px solid #b9c3cd; }
#matrix thead .task, #matrix thead .rate { z-index: 5; background: #eef2f6; font-weight: 600; }
#matrix thead { position: sticky; top: 0; z-index: 4; }
#matrix .rates td, #matrix .rates th { background: #f8fafc; text-align: center; font-size: 12px; font-weight: 600; border-bottom: 2px solid #b9c3cd; }
#matrix .rates .task { text-align: left; }
.dense th.unit { min-width: 34px; width: 34px; height: 224px; padding: 6px 0; }
.dense th.unit span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 212px; max-width: 34px; overflow: hidden; margin: 0 auto; display: block; text-align: left; line-height: 15px; font-size: 12.5px; }
#matrix .roomy { width: 100%; } #matrix .roomy .task { width: 60%; max-width: none; } #matrix .roomy .rate { left: auto; }
.roomy th.unit { min-width: 130px; padding: 8px; text-align: center; }
#matrix td.cell { text-align: center; font-weight: 700; font-size: 15px; color: var(--fg); background: var(--bg); cursor: pointer; height: 34px; position: relative; }
#matrix td.cell:focus-visible { outline-offset: -3px; }
#matrix td.cell:hover { box-shadow: inset 0 0 0 2px var(--fg, #8794a1); }
#matrix td.none { color: #9aa5b1; background: var(--paper); }
#matrix td.unread { color: #9aa5b1; background: repeating-linear-gradient(45deg, #f4f6f8, #f4f6f8 5px, #e8ecf0 5px, #e8ecf0 10px); cursor: default; }
#matrix td.other { opacity: .45; } #matrix td.none.other { opacity: 1; } #matrix td.dim { opacity: .2; }
#matrix td.doubt { box-shadow: inset 0 0 0 2px var(--bg), inset 0 0 0 3px var(--fg); }
#matrix td.remark::after { content: ""; position: absolute; top: 4px; right: 4px; width: 6px; height: 6px; border-radius: 50%; background: var(--fg); }
.legend { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 8px 0 0; font-size: 13px; color: var(--quiet); }
.legend .sign { height: 1.5em; vertical-align: middle; }
.legend .swatch { border: 1px solid var(--line); }
.legend .doubt { box-shadow: inset 0 0 0 2px #fff, inset 0 0 0 3px var(--quiet); }
details { border-top: 1px solid var(--line); padding: 6px 0; } #gaps > details:first-child { border-top: 0; }
summary { cursor: pointer; padding: 4px 0; }
ol.gaps { list-style: none; margin: 4px 0 8px; padding: 0; }
ol.gaps > li { display: grid; grid-template-columns: 170px 1fr; gap: 12px; padding: 10px 0 10px 8px; border-top: 1px dashed var(--line); }
ol.gaps > li > .badge { align-self: start; justify-self: start; }
ol.gaps p { margin: 0 0 4px; max-width: 110ch; } .lacks { margin: 2px 0 6px; padding-left: 20px; }
.quote { color: #3b4854; border-left: 3px solid var(--line); padding-left: 10px; font-size: 14px; }
button.link { border: 0; background: none; color: var(--accent); padding: 0; text-decoration: underline; }
ul.files { list-style: none; margin: 0; padding: 0; } ul.files > li { padding: 8px 0; border-top: 1px solid var(--line); } ul.files > li:first-child { border-top: 0; }
ul.files details { border: 0; padding: 0; font-size: 13px; } li.failed > div { color: var(--missing); } li.error { color: var(--missing); }
dialog.panel { width: min(1160px, 96vw); height: min(86vh, 900px); padding: 0; border: 1px solid #9aa5b1; border-radius: 10px; color: var(--ink); box-shadow: 0 20px 60px rgb(15 30 50 / .3); }
dialog.panel[open] { display: flex; flex-direction: column; } dialog::backdrop { background: rgb(20 35 55 / .4); }
.panel header { display: flex; gap: 16px; justify-content: space-between; align-items: center; padding: 12px 20px; border-bottom: 1px solid var(--line); background: #eef2f6; }
.panel header div { display: flex; gap: 6px; white-space: nowrap; } .panel .content { padding: 8px 20px 20px; overflow: auto; }
.verdict { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 20px; } .sides > section { min-width: 0; }
.passage { border: 1px solid var(--line); border-radius: 6px; padding: 10px 14px; margin-bottom: 10px; }
.passage .path { font-size: 13px; color: var(--quiet); } blockquote { margin: 6px 0; white-space: pre-line; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; margin: 8px 0 0; font-size: 13px; } dt { color: var(--quiet); } dd { margin: 0; }
.empty { border: 1px dashed #b9c3cd; border-radius: 6px; padding: 20px; text-align: center; color: var(--quiet); }
table.findings { width: 100%; border-top: 1px solid var(--line); } .findings th { text-align: left; font-size: 13px; color: var(--quiet); font-weight: 600; } .findings td, .findings th { padding: 6px 10px 6px 0; border-bottom: 1px solid var(--line); vertical-align: top; width: 28%; } .findings td:first-child { width: 44%; }
table.waterfall { width: 100%; font-size: 13px; } .waterfall th { width: 44%; padding: 2px 12px 2px 0; text-align: left; font-weight: 400; vertical-align: top; }
.waterfall th .quiet { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.waterfall .value { width: 56px; text-align: right; font-variant-numeric: tabular-nums; } .waterfall .bar { position: relative; height: 14px; margin-top: 3px; background: var(--ground); }
.waterfall .bar i { position: absolute; top: 0; bottom: 0; min-width: 2px; } .bar .for { background: #4b9c6c; } .bar .against { background: #cf5c50; } .bar .sum { background: var(--accent); }
.waterfall .bar .even { width: 1px; min-width: 1px; background: var(--quiet); } .waterfall tr:last-child > * { border-top: 1px solid var(--line); font-weight: 600; }
.print-only { display: none; }
@media screen and (max-width: 800px) { .sides, ol.gaps > li { grid-template-columns: 1fr; } #matrix .task { min-width: 190px; max-width: 190px; } #matrix .rate { left: 190px; } main { padding: 0 8px 32px; } #filters { position: static; } }
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  body { background: #fff; font-size: 11px; } main { padding: 0; } .top { color: #000; background: none; padding: 0 0 8px; }
  #filters, dialog, button, .hint { display: none !important; }
  section.card { border: 0; padding: 0; } #matrix { overflow: visible; max-height: none; border: 0; }
  #matrix th, #matrix td, #matrix thead, #matrix .task, #matrix .rate { position: static; } thead { display: table-header-group; } tr, ol.gaps > li { break-inside: avoid; }
  #matrix th, #matrix td, #matrix td.cell { font-size: 9px; height: auto; padding: 2px 4px; }
  #matrix .task { min-width: 90mm; max-width: 90mm; } #matrix tbody .task div { -webkit-line-clamp: 3; }
  .dense th.unit { height: 150px !important; } #matrix .roomy { width: 100%; } #matrix .roomy .task { width: 60%; max-width: none; } #matrix .roomy .rate { left: auto; }
.roomy th.unit { min-width: 0; }
  .quiet, .quote, .badge, .lacks, ol.gaps p, .check, dl { font-size: 10px; } .figure b { font-size: 15px; } ol.gaps > li { grid-template-columns: 110px 1fr; padding: 4px 0; }
  body.wide #matrix { display: none; } body.wide .print-only { display: block; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
