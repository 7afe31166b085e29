const BASE64 = /^([A-Za-z\d+/]+)={0,2}$/;

/**
 * Decodes a text that may be base64 of another one, such as a whole configuration in a variable.
 *
 * @param fewest minimum length without blanks and padding, in characters; shorter texts are words
 * @returns undefined if it is not base64 of a text
 */
export function fromBase64(text: string, fewest: number): string | undefined {
  const solid = text.replace(/\s+/g, '');
  const [, digits = ''] = BASE64.exec(solid) ?? [];
  return digits.length >= fewest ? Buffer.from(digits, 'base64').toString() : undefined;
}
