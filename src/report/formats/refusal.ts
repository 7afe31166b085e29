import { blocks, clipBytes, codeBlock, md, text } from './markdown';

const DETAIL_BYTES = 64 * 1024;

/**
 * Renders the summary of a rehearsal that could not start, for example because of a mistake in the plan.
 *
 * @param description full description of the failure, beginning with the message
 */
export function renderRefusal(description: string): string {
  const [message = '', ...rest] = description.split('\n');
  const details = rest.join('\n').trim();
  const { source } = blocks(
    md`## ❌ Upgrade rehearsal not started`,
    md`**Cause:** ${text(message)}`,
    details === '' ? md`` : codeBlock(clipBytes(details, DETAIL_BYTES)),
  );
  return `${source}\n`;
}
