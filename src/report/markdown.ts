import { markdownTable } from 'markdown-table';
import { plain, ZERO_WIDTH_SPACE } from '../system/plain';

/**
 * Markdown that is safe to show. What comes from a chain, a container or a plan is a string and
 * gets in only through the functions of this file, so that forgetting to escape does not compile.
 */
export class Markdown {
  constructor(readonly source: string) {}
}

/** A template of Markdown; strings that are put in are escaped. */
export function md(
  parts: TemplateStringsArray,
  ...values: readonly (Markdown | string | number)[]
): Markdown {
  const sources = values.map((value) =>
    value instanceof Markdown ? value.source : text(String(value)).source,
  );
  return new Markdown(parts.reduce((all, part, index) => `${all}${sources[index - 1]}${part}`));
}

/** Blocks, apart by an empty line; those without content are left out. */
export function blocks(...parts: readonly Markdown[]): Markdown {
  return join(
    parts.filter(({ source }) => source !== ''),
    '\n\n',
  );
}

/** Pieces with a separator between them, which is taken as Markdown. */
export function join(parts: readonly Markdown[], separator: string): Markdown {
  return new Markdown(parts.map(({ source }) => source).join(separator));
}

/** A value as one line of plain text. */
export function text(value: string): Markdown {
  const escaped = html(value)
    .replace(/[\\`*_[\]#~]/g, '\\$&')
    .replace(/^[-+=:]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
  return new Markdown(escaped);
}

/** A value as a code span, on one line; a dash if there is nothing to show. */
export function code(value: string): Markdown {
  const line = oneLine(value);
  if (line === '') return new Markdown('–');
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return new Markdown(`${fence}${pad}${line}${pad}${fence}`);
}

/** What GitHub shows in a way of its own; the others as they are. */
export type Language = 'text' | 'json' | 'diff' | 'mermaid';

/** A value as a fenced code block, line by line. */
export function codeBlock(value: string, language: Language = 'text'): Markdown {
  const content = plain(value).replace(/^\n+/, '').trimEnd();
  const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
  return new Markdown(`${fence}${language}\n${content}\n${fence}`);
}

/** A block that is shown when its summary is clicked. */
export function details(summary: string, body: Markdown): Markdown {
  return new Markdown(
    `<details>\n<summary>${html(summary)}</summary>\n\n${body.source}\n\n</details>`,
  );
}

/** A column of a table. */
export interface Column {
  readonly title: string;
  readonly align?: 'right';
}

/** A table; pipes in its cells are escaped here, in code spans too. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly Markdown[])[],
): Markdown {
  const cells = [columns.map(({ title }) => text(title)), ...rows].map((row) =>
    row.map(({ source }) => source.replaceAll('|', '\\|')),
  );
  const source = markdownTable(cells, {
    align: columns.map(({ align }) => align ?? null),
    alignDelimiters: false,
  });
  return new Markdown(source);
}

/** The first `bytes` bytes of UTF-8 of a text, cut between code points. */
export function clipBytes(value: string, bytes: number): string {
  const encoded = Buffer.from(value, 'utf8');
  if (encoded.length <= bytes) return value;
  let end = bytes;
  while (end > 0 && ((encoded[end] ?? 0) & 0b1100_0000) === 0b1000_0000) end -= 1;
  return encoded.toString('utf8', 0, end);
}

/** A text of at most `length` code points on one line, with an ellipsis if it was longer. */
export function clip(value: string, length: number): string {
  const line = oneLine(value);
  // A code point is one or two units, so this much tells whether it is too long.
  const points = [...line.slice(0, 2 * length + 2)];
  return points.length <= length ? line : `${points.slice(0, length - 1).join('')}…`;
}

function oneLine(value: string): string {
  return plain(value).replace(/\s+/g, ' ').trim();
}

/** For text and for where Markdown is not read, such as a summary of details. */
function html(value: string): string {
  return (
    oneLine(value)
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      // Neither a back-slash nor an entity stops GitHub from making formulas and mentions.
      .replace(/\$/g, '<span>$</span>')
      .replace(/@(?=\w)/g, `@${ZERO_WIDTH_SPACE}`)
  );
}

function longestRun(value: string): number {
  let longest = 0;
  for (const [run] of value.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}
