/**
 * Formats a value as JSON for an HTML script element, escaped so that it can neither end the element nor begin
 * a comment.
 */
export function embed(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** Size of a text embedded in the page, in bytes. */
export function embeddedBytes(text: string): number {
  return Buffer.byteLength(embed(text), 'utf8');
}
