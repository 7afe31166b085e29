// Markdown elements of the generated pages.
import { markdownTable } from 'markdown-table';

/** A value as a code span; it must not contain a backtick. */
export const code = (/** @type {string} */ value) => `\`${value}\``;

/**
 * A text with code spans and no other Markdown: other special characters are escaped.
 *
 * @param {string} text
 */
export function prose(text) {
  const line = text.trim().replace(/\s+/g, ' ');
  const parts = line.split(/(`[^`]*`)/);
  return parts
    .map((part, index) => {
      if (index % 2 === 1) return part;
      return part
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/[\\*[\]]/g, '\\$&');
    })
    .join('');
}

/**
 * The same as a sentence: with a capital and a full stop.
 *
 * @param {string} text
 */
export function sentence(text) {
  const line = prose(text);
  if (line === '') return '';
  return `${line[0]?.toUpperCase()}${line.slice(1)}${/[.!?:]$/.test(line) ? '' : '.'}`;
}

/**
 * A table, with pipes in its cells escaped.
 *
 * @param {readonly string[]} titles
 * @param {readonly (readonly string[])[]} rows
 */
export function table(titles, rows) {
  const escaped = [titles, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  return markdownTable(escaped);
}

/**
 * A page with a new text between the two markers of a name.
 *
 * @param {string} page
 * @param {string} name
 * @param {string} content
 */
export function between(page, name, content) {
  const begin = `<!-- generated: ${name} -->`;
  const end = `<!-- end: ${name} -->`;
  const [before, rest, ...more] = page.split(begin);
  const [, after, ...others] = rest?.split(end) ?? [];
  if (after === undefined || more.length > 0 || others.length > 0) {
    throw new Error(`there must be one ${begin} with one ${end} after it`);
  }
  return `${before}${begin}\n\n${content.trim()}\n\n${end}${after}`;
}
