import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { embed } from './embed';
import { ELEMENTS, type PageLog } from './page-data';
import type { Report } from './schema';

/** The page's own program and its style, as the build puts them beside the bundle. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
}

const SCRIPT_FILE = 'page.js';
const STYLE_FILE = 'page.css';

/** What the report may take in the page. */
const REPORT_BYTES = 4 * 1024 * 1024;
/** Characters at which its texts are cut, one after the other until it fits. */
const TEXT_LIMITS = [256 * 1024, 64 * 1024, 16 * 1024, 4 * 1024, 1024, 256];

/**
 * Reads the page's program and style.
 *
 * @param folder where the build put them: at run time the bundle's own
 */
export async function readPageAssets(folder: string): Promise<PageAssets> {
  // Joined by hand: the bundler takes a path.join for an asset and copies it.
  const read = (file: string) => readFile([folder, file].join(path.sep), 'utf8');
  const [script, style] = await Promise.all([read(SCRIPT_FILE), read(STYLE_FILE)]);
  return { script, style };
}

/**
 * The page of a rehearsal: one HTML file that asks for nothing else. What a browser runs of it is
 * `assets` alone, by their hashes; everything of the report and the logs is data.
 *
 * @throws Error if an asset could end its own element
 */
export function renderPage(report: Report, logs: readonly PageLog[], assets: PageAssets): string {
  for (const text of [assets.script, assets.style]) {
    if (/<\/(script|style)|<!--/i.test(text)) throw new Error('The page would end in its program');
  }
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(assets.script)}`,
    `style-src ${hashOf(assets.style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeText(titleOf(report))}</title>
<style>${assets.style}</style>
</head>
<body>
<div id="${ELEMENTS.root}"></div>
<noscript>${escapeText(titleOf(report))}. This page is drawn by its own script, which this browser does not run; summary.md has the same to read.</noscript>
<script type="application/json" id="${ELEMENTS.report}">${embedReport(report)}</script>
<script type="application/json" id="${ELEMENTS.logs}">${embed(logs)}</script>
<script>${assets.script}</script>
</body>
</html>
`;
}

function titleOf({ chain, result }: Report): string {
  return `Upgrade rehearsal of ${chain.id ?? chain.binary}: ${result}`;
}

/** Only what can be read: a browser shows a title in places of its own. */
function escapeText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

/** The report as data, with its longest texts cut where it would be too large. */
function embedReport(report: Report): string {
  let text = '';
  for (const limit of TEXT_LIMITS) {
    text = embed(cutTexts(report, limit));
    if (Buffer.byteLength(text, 'utf8') <= REPORT_BYTES) break;
  }
  return text;
}

/** A report of which no text is longer than a number of characters; a cut one says so. */
export function cutTexts(report: Report, limit: number): Report {
  const cut = (_key: string, value: unknown) =>
    typeof value === 'string' && value.length > limit
      ? `${value.slice(0, limit)}\n… ${value.length - limit} more characters are in report.json of the evidence.`
      : value;
  return JSON.parse(JSON.stringify(report, cut)) as Report;
}
