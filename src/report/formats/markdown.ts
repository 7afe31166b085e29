import { markdownTable } from 'markdown-table';
import { clipLine } from '../../text/clip';
import { plain, ZERO_WIDTH_SPACE } from '../../text/plain';

/**
 * Markdown that is safe to show. Text from a chain, a container or a plan is a string, and only the functions of
 * this file turn it into Markdown, so that code that forgets to escape it does not compile.
 */
export class Markdown {
  constructor(readonly source: string) {}
}

/** Template of Markdown; interpolated strings are escaped. */
export function md(
  parts: TemplateStringsArray,
  ...values: readonly (Markdown | string | number)[]
): Markdown {
  const sources = values.map((value) =>
    value instanceof Markdown ? value.source : text(String(value)).source,
  );
  return new Markdown(parts.reduce((all, part, index) => `${all}${sources[index - 1]}${part}`));
}

/** Joins blocks by empty lines, without empty blocks. */
export function blocks(...parts: readonly Markdown[]): Markdown {
  return join(
    parts.filter(({ source }) => source !== ''),
    '\n\n',
  );
}

/** Joins parts by a separator, which is Markdown and not escaped. */
export function join(parts: readonly Markdown[], separator: string): Markdown {
  return new Markdown(parts.map(({ source }) => source).join(separator));
}

/** Formats a value as one line of plain text. */
export function text(value: string): Markdown {
  const escaped = html(value)
    .replace(/[\\`*_[\]#~]/g, '\\$&')
    .replace(/^[-+=:]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
  return new Markdown(escaped);
}

/** Formats a value as a code span on one line; a dash if it is empty. */
export function code(value: string): Markdown {
  const line = oneLine(value);
  if (line === '') return new Markdown('–');
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return new Markdown(`${fence}${pad}${line}${pad}${fence}`);
}

/** Languages of code blocks that GitHub highlights or draws, and plain text. */
export type Language = 'text' | 'json' | 'diff' | 'mermaid';

/** Formats a value as a fenced code block. */
export function codeBlock(value: string, language: Language = 'text'): Markdown {
  const content = plain(value).replace(/^\n+/, '').trimEnd();
  const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
  return new Markdown(`${fence}${language}\n${content}\n${fence}`);
}

/** Formats a collapsed block, which opens by a click on its summary. */
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

/** Formats a table; pipes in cells are escaped here, including those in code spans. */
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

/** Cuts a text to at most `bytes` bytes of UTF-8, between code points. */
export function clipBytes(value: string, bytes: number): string {
  const encoded = Buffer.from(value, 'utf8');
  if (encoded.length <= bytes) return value;
  let end = bytes;
  while (end > 0 && ((encoded[end] ?? 0) & 0b1100_0000) === 0b1000_0000) end -= 1;
  return encoded.toString('utf8', 0, end);
}

/** Cuts a text to one line of at most `length` code points, without commands that the runner's log would obey. */
export function clip(value: string, length: number): string {
  return clipLine(plain(value), length);
}

function oneLine(value: string): string {
  return plain(value).replace(/\s+/g, ' ').trim();
}

/** Escapes a value for text, and for places without Markdown, such as the summary of a details element. */
function html(value: string): string {
  return (
    oneLine(value)
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      // Neither a backslash nor an entity keeps GitHub from rendering formulas and mentions.
      .replace(/\$/g, '<span>$</span>')
      .replace(/@(?=\w)/g, `@${ZERO_WIDTH_SPACE}`)
  );
}

function longestRun(value: string): number {
  let longest = 0;
  for (const [run] of value.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}
