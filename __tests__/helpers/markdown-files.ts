import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import { marked, type Token, type Tokens } from 'marked';

const root = path.resolve(__dirname, '../..');
/** Folders that are made, or fetched. */
const NOT_OURS = ['node_modules', 'dist', 'build', 'coverage', 'evidence', '.git', '.cache'];

/** A page of the repository, as its links and its readers see it. */
export interface Page {
  /** Relative to the repository. */
  readonly file: string;
  readonly tokens: readonly Token[];
}

/** All pages of the repository. */
export function pages(folder = root): Page[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.includes(entry.name) ? [] : pages(at);
    if (!entry.name.endsWith('.md')) return [];
    return [pageOf(path.relative(root, at))];
  });
}

/** A page by its path, relative to the repository. */
export function pageOf(file: string): Page {
  return { file, tokens: marked.lexer(readFileSync(path.join(root, file), 'utf8')) };
}

/** Every token of a page, with those that are inside of others. */
export function allTokens({ tokens }: Pick<Page, 'tokens'>): Token[] {
  const all: Token[] = [];
  marked.walkTokens([...tokens], (token) => {
    all.push(token);
  });
  return all;
}

/** Where a page leads to: links, pictures, and those of its HTML. */
export function linksOf(page: Page): string[] {
  return allTokens(page).flatMap((token) => {
    if (token.type === 'link' || token.type === 'image') return [(token as Tokens.Link).href];
    if (token.type !== 'html') return [];
    return [...token.raw.matchAll(/\b(?:href|src|srcset)="([^"]*)"/g)].map(([, to = '']) => to);
  });
}

/** The anchors of a page: its headings as GitHub names them, and those that it sets itself. */
export function anchorsOf(page: Page): Set<string> {
  const slugger = new GithubSlugger();
  const headings = page.tokens
    .filter((token): token is Tokens.Heading => token.type === 'heading')
    .map((heading) => slugger.slug(textOf(heading)));
  const own = allTokens(page).flatMap((token) =>
    token.type === 'html'
      ? [...token.raw.matchAll(/\bid="([^"]*)"/g)].map(([, id = '']) => id)
      : [],
  );
  return new Set([...headings, ...own]);
}

function textOf(token: Token): string {
  const inner = (token as Tokens.Generic).tokens;
  return inner === undefined ? (token as Tokens.Text).text : inner.map(textOf).join('');
}

/** The blocks of code of a language on a page. */
export function codeOf(page: Page, language: string): string[] {
  return allTokens(page).flatMap((token) =>
    token.type === 'code' && (token as Tokens.Code).lang === language
      ? [(token as Tokens.Code).text]
      : [],
  );
}

/** The rows of the first table below a heading, each cell as it is written. */
export function tableBelow(page: Page, title: string): string[][] {
  const from = page.tokens.findIndex(
    (token) => token.type === 'heading' && textOf(token) === title,
  );
  const rest = page.tokens.slice(from + 1);
  const next = rest.findIndex((token) => token.type === 'heading');
  const table = rest
    .slice(0, next === -1 ? rest.length : next)
    .find((token): token is Tokens.Table => token.type === 'table');
  if (from === -1 || table === undefined) throw new Error(`${page.file} has no table ${title}`);
  return table.rows.map((row) => row.map(({ text }) => text));
}
