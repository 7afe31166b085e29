import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import { marked, type Token, type Tokens } from 'marked';

const root = path.resolve(import.meta.dirname, '../..');
/** A page of the repository, for its links and its readers. */
export interface Page {
  /** Relative to the repository. */
  readonly file: string;
  readonly tokens: readonly Token[];
}

/** All pages of the repository, including new ones, without ignored folders. */
export function pages(): Page[] {
  const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.md'];
  return execFileSync('git', listed, { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((file) => file !== '' && existsSync(path.join(root, file)))
    .map(pageOf);
}

/** A page by its path, relative to the repository. */
export function pageOf(file: string): Page {
  return { file, tokens: marked.lexer(readFileSync(path.join(root, file), 'utf8')) };
}

/** All tokens of a page, including nested ones. */
function allTokens({ tokens }: Pick<Page, 'tokens'>): Token[] {
  const all: Token[] = [];
  marked.walkTokens([...tokens], (token) => {
    all.push(token);
  });
  return all;
}

/** Targets of a page: links, pictures, and those in its HTML. */
export function linksOf(page: Page): string[] {
  return allTokens(page).flatMap((token) => {
    if (token.type === 'link' || token.type === 'image') return [(token as Tokens.Link).href];
    if (token.type !== 'html') return [];
    return [...token.raw.matchAll(/\b(?:href|src|srcset)="([^"]*)"/g)].map(([, to = '']) => to);
  });
}

/** The anchors of a page: its headings in GitHub's form, and explicit ones. */
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

/** The code blocks of a language on a page. */
export function codeOf(page: Page, language: string): string[] {
  return allTokens(page).flatMap((token) =>
    token.type === 'code' && (token as Tokens.Code).lang === language
      ? [(token as Tokens.Code).text]
      : [],
  );
}

/** The rows of the first table below a heading, with cells in Markdown. */
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
