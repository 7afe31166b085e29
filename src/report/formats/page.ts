import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ELEMENTS, type PageLog } from '../model/page-data';
import type { Report } from '../model/schema';
import { embed } from './embed';

/** Script and style sheet of the page, which the build writes next to the bundle. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
}

const SCRIPT_FILE = 'page.js';
const STYLE_FILE = 'page.css';

/** Maximum size of the report in the page. */
const REPORT_BYTES = 4 * 1024 * 1024;
/** Limits on the length of its texts, tried one after the other until the report fits; in characters. */
const TEXT_LIMITS = [256 * 1024, 64 * 1024, 16 * 1024, 4 * 1024, 1024, 256];

/**
 * Reads the page's script and style sheet.
 *
 * @param folder folder of the bundle
 */
export async function readPageAssets(folder: string): Promise<PageAssets> {
  // Joined by hand: ncc treats path.join as a reference to an asset and copies it.
  const read = (file: string) => readFile([folder, file].join(path.sep), 'utf8');
  const [script, style] = await Promise.all([read(SCRIPT_FILE), read(STYLE_FILE)]);
  return { script, style };
}

/**
 * Renders the page of a rehearsal: one self-contained HTML file. Its content security policy allows only the
 * hashes of `assets` to run; the report and the logs are data.
 *
 * @throws Error if an asset contains a tag that would end its own element
 */
export function renderPage(report: Report, logs: readonly PageLog[], assets: PageAssets): string {
  for (const text of [assets.script, assets.style]) {
    if (/<\/(script|style)|<!--/i.test(text))
      throw new Error(
        'Cannot embed the script or the style sheet of the page: it contains a tag that would end its element',
      );
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
<noscript>${escapeText(titleOf(report))}. This page needs JavaScript, which this browser does not run. Read summary.md instead.</noscript>
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

/** Escapes a text for HTML and removes invisible characters: browsers also show the title outside the page. */
function escapeText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

/** Embeds the report as data, with its longest texts cut if it is too large. */
function embedReport(report: Report): string {
  let text = '';
  for (const limit of TEXT_LIMITS) {
    text = embed(cutTexts(report, limit));
    if (Buffer.byteLength(text, 'utf8') <= REPORT_BYTES) break;
  }
  return text;
}

/** Cuts the texts of a report at a number of characters, each with a note. */
export function cutTexts(report: Report, limit: number): Report {
  const cut = (_key: string, value: unknown) =>
    typeof value === 'string' && value.length > limit
      ? `${value.slice(0, limit)}\n… ${value.length - limit} more characters are in report.json of the evidence.`
      : value;
  return JSON.parse(JSON.stringify(report, cut)) as Report;
}
