import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { marked, type Token, type Tokens } from 'marked';
import { CODES } from '../../src/errors/codes';
import { MISTAKES } from '../../src/plan/mistakes';
import { NOTICES } from '../../src/validation/notices';

const root = path.resolve(import.meta.dirname, '../..');
const codes = Object.keys(CODES).sort();

const page = marked.lexer(readFileSync(path.join(root, 'docs/troubleshooting.md'), 'utf8'));

/** The text of tokens that consist of code. */
function only(tokens: readonly Token[] = []): string[] {
  const [token, ...others] = tokens;
  return token?.type === 'codespan' && others.length === 0 ? [(token as Tokens.Codespan).text] : [];
}

/** First cells of tables whose first column has this title. */
function cells(title: string): string[] {
  const tables = page.filter((token): token is Tokens.Table => token.type === 'table');
  return tables
    .filter(({ header }) => header[0]?.text === title)
    .flatMap(({ rows }) => rows.flatMap(([first]) => only(first?.tokens)));
}

it('the page has exactly one entry for each code, and no other entries', () => {
  const headings = page.flatMap((token) =>
    token.type === 'heading' ? only((token as Tokens.Heading).tokens) : [],
  );
  expect([...headings, ...cells('code')].sort()).toEqual(codes);
});

it('the page has all codes of mistakes in plans and inputs, and no others', () => {
  expect([...new Set(cells('mistake'))].sort()).toEqual(Object.keys(MISTAKES).sort());
});

it('the page has all codes of notices of validate, and no others', () => {
  expect(cells('notice of validate').sort()).toEqual(Object.keys(NOTICES).sort());
});

it('every code is used in the sources', () => {
  const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && file !== path.join('errors', 'codes.ts'))
    .map((file) => readFileSync(path.join(root, 'src', file), 'utf8'))
    .join('\n');
  expect(codes.filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
});
