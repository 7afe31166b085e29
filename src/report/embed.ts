/**
 * A value as JSON that can stand in a script element of HTML: nothing in it can end the element, or
 * begin a comment in it.
 */
export function embed(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** Bytes that a text takes in the page. */
export function embeddedBytes(text: string): number {
  return Buffer.byteLength(embed(text), 'utf8');
}
