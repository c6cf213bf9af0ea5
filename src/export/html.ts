import { createHash } from 'node:crypto';
import { notApplicableSign, pageText as text, reportText, statusLabel, statusSign, unreadableSign } from '#labels';
import type { Status } from '#model';
import { startApp } from './html/client/app.ts';
import { makeCell } from './html/client/cell.ts';
import { h } from './html/client/element.ts';
import { renderFiles } from './html/client/files.ts';
import { renderFilters } from './html/client/filters.ts';
import { makeGap } from './html/client/gap.ts';
import { renderGaps } from './html/client/gaps.ts';
import { steerGrid } from './html/client/grid.ts';
import { renderHead } from './html/client/head.ts';
import { renderMatrix } from './html/client/matrix.ts';
import { makeNotes } from './html/client/notes.ts';
import { makePanel } from './html/client/panel.ts';
import { makePassage } from './html/client/passage.ts';
import { makeVerdict } from './html/client/verdict.ts';
import { makeWaterfall } from './html/client/waterfall.ts';
import { toPageData } from './html/data.ts';
import { style } from './html/style.ts';
import type { Report } from './report.ts';

/** The page's functions, written into it as source text: they may use one another only through `page`. */
const parts = {
  h,
  renderHead,
  renderFilters,
  renderMatrix,
  renderGaps,
  renderFiles,
  makeCell,
  makeGap,
  makeNotes,
  makePassage,
  makeWaterfall,
  makeVerdict,
  makePanel,
  steerGrid,
};

/**
 * The report as one page that needs no network: data as JSON, its own style and script and nothing else (its content
 * security policy names their hashes). Text of documents reaches the page only as text nodes and attribute values.
 */
export function toHtml(report: Report, options: { date?: string } = {}): string {
  const script = `"use strict";
const parts = {
${Object.entries(parts)
  .map(([name, part]) => `${name}: ${String(part)}`)
  .join(',\n')}
};
(${String(startApp)})(JSON.parse(document.getElementById('data').textContent), parts);`;
  const data = escapeJson(JSON.stringify(toPageData(report, options.date ?? null)));
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${reportText.title}</title>
<style>${style}</style>
</head>
<body>
<header class="top"><h1>${reportText.title}</h1></header>
<main>
<noscript><p>${text.noScript}</p></noscript>
<section class="card" id="head"></section>
<div id="filters" role="search"></div>
<section class="card"><h2>${reportText.matrix}</h2><p class="quiet hint">${text.matrixHint}</p><p class="print-only">${text.printWide}</p><div id="matrix"></div>${legend()}</section>
<section class="card"><h2>${reportText.gaps}</h2><div id="gaps"></div></section>
<section class="card"><h2>${reportText.files}</h2><div id="files"></div></section>
</main>
<script type="application/json" id="data">${data}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** JSON that cannot end its script element or be read as markup. */
export function escapeJson(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/gu, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function hashOf(content: string): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}

function legend(): string {
  const statuses: Status[] = ['covered', 'partial', 'missing', 'undetermined'];
  const entry = (kind: string, sign: string, label: string): string =>
    `<span><span class="sign ${kind}">${sign}</span> ${label}</span>`;
  return `<p class="legend">${[
    ...statuses.map((status) => entry(status, statusSign[status], statusLabel[status])),
    entry('swatch', notApplicableSign, text.notApplicable),
    entry('swatch', unreadableSign, text.unreadable),
    entry('swatch doubt', '\u00a0', text.lowConfidence),
    entry('swatch', '•', text.remark),
  ].join('')}</p>`;
}
