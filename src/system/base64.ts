const BASE64 = /^([A-Za-z\d+/]+)={0,2}$/;

/**
 * What a text says that may be another one in base64, such as a whole configuration in a variable.
 *
 * @param fewest characters without blanks and padding that it has at least; shorter ones are words
 * @returns undefined for one that is something else
 */
export function fromBase64(text: string, fewest: number): string | undefined {
  const solid = text.replace(/\s+/g, '');
  const [, digits = ''] = BASE64.exec(solid) ?? [];
  return digits.length >= fewest ? Buffer.from(digits, 'base64').toString() : undefined;
}
