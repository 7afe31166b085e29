import { blocks, clipBytes, codeBlock, md, text } from './markdown';

const DETAIL_BYTES = 64 * 1024;

/**
 * The summary of a rehearsal that could not begin: a plan with mistakes, an input, a key that is missing.
 *
 * @param told all that is to be told, the message first
 */
export function renderRefusal(told: string): string {
  const [message = '', ...rest] = told.split('\n');
  const details = rest.join('\n').trim();
  const { source } = blocks(
    md`## ❌ Upgrade rehearsal not begun`,
    md`**Cause:** ${text(message)}`,
    details === '' ? md`` : codeBlock(clipBytes(details, DETAIL_BYTES)),
  );
  return `${source}\n`;
}
