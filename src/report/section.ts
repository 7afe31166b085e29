import { formatDuration } from './format';
import {
  blocks,
  clipBytes,
  code,
  codeBlock,
  type Language,
  type Markdown,
  md,
  text,
} from './markdown';

/** A part of the summary that is shown or left out as a whole. */
export interface Section {
  readonly kind: string;
  readonly body: Markdown;
}

const BLOCK_BYTES = 8 * 1024;

/** Stands for what is not known. */
export const DASH = md`–`;

/** A duration in a cell, or a dash. */
export function duration(ms: number | null): Markdown {
  return ms === null ? DASH : text(formatDuration(ms));
}

/** A value in a cell, or a dash. */
export function value(known: string | null): Markdown {
  return known === null ? DASH : code(known);
}

/** A code block, cut with a pointer to the whole if it is long. */
export function limitedBlock(content: string, language: Language = 'text'): Markdown {
  const bytes = Buffer.byteLength(content, 'utf8');
  if (bytes <= BLOCK_BYTES) return codeBlock(content, language);
  return blocks(
    codeBlock(clipBytes(content, BLOCK_BYTES), language),
    md`The first ${BLOCK_BYTES} of ${bytes} bytes; all are in \`report.json\` of the evidence.`,
  );
}
