import { formatDuration } from '../../text/format';
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

/** A part of the summary that is included or omitted as a whole. */
export interface Section {
  readonly kind: string;
  readonly body: Markdown;
}

/** Limit of a step's summary in bytes; GitHub drops a larger one entirely. */
export const SUMMARY_LIMIT = 1024 * 1024;

const BLOCK_BYTES = 8 * 1024;

/** Placeholder of an unknown value. */
export const DASH = md`–`;

/** Formats a duration for a cell; a dash if unknown. */
export function duration(ms: number | null): Markdown {
  return ms === null ? DASH : text(formatDuration(ms));
}

/** Formats a value for a cell; a dash if unknown. */
export function value(known: string | null): Markdown {
  return known === null ? DASH : code(known);
}

/** Formats a code block; a long one is cut, with a pointer to the whole content. */
export function limitedBlock(content: string, language: Language = 'text'): Markdown {
  const bytes = Buffer.byteLength(content, 'utf8');
  if (bytes <= BLOCK_BYTES) return codeBlock(content, language);
  return blocks(
    codeBlock(clipBytes(content, BLOCK_BYTES), language),
    md`The first ${BLOCK_BYTES} of ${bytes} bytes; see \`report.json\` of the evidence for all.`,
  );
}
