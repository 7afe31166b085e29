/** Characters that a form needs to be looked for in a text: below it, it would be found everywhere. */
const SHORTEST_FORM = 6;
/** Characters that a line of a secret of several lines needs to be one of its own; one that is a word is none. */
const SHORTEST_LINE = 4;

/**
 * A secret's forms: as it is, each of its lines, as hexadecimal (also byte by byte) and base64, standard and for URLs,
 * also of a JSON with it, of one another and in UTF-16, and as a list of the numbers of its bytes, as Go and JSON
 * print one.
 */
export function formsOf(secret: string): string[] {
  const lines = secret.split(/\r?\n|\r/).map((line) => line.trim());
  const isSecret = (line: string) => line.length >= SHORTEST_LINE && !/^[a-z]+$/.test(line);
  const parts = lines.length === 1 ? [] : lines.filter(isSecret);
  const encoded = [secret, secret.trim()].flatMap((text) => {
    const bytes = Buffer.from(text, 'utf8');
    const hex = hexOf(bytes);
    const base64 = base64Of(bytes);
    return [
      bytes.toString('latin1'), // how bytes look that were escaped one by one
      ...hex,
      ...[':', ',', ',0x'].flatMap((between) => {
        const apart = (bytes.toString('hex').match(/../g) ?? []).join(between);
        return [apart, apart.toUpperCase().replaceAll('X', 'x')];
      }),
      ...[' ', ','].map((between) => bytes.join(between)),
      ...wideForms(text),
      ...base64,
      ...[JSON.stringify(text).slice(1, -1), bytes.toString('base64'), ...hex]
        .filter((inner) => inner !== text && inner.length >= SHORTEST_FORM)
        .flatMap((inner) => base64Of(Buffer.from(inner))),
      ...base64
        .filter((inner) => inner.length >= SHORTEST_FORM)
        .flatMap((inner) => hexOf(Buffer.from(inner))),
    ].filter((form) => form.length >= SHORTEST_FORM);
  });
  return [...new Set([secret, secret.trim(), ...parts, ...encoded])];
}

/** In two bytes a character, as Windows and Java have texts: in hexadecimal and base64. */
function wideForms(text: string): string[] {
  const little = Buffer.from(text, 'utf16le');
  const big = Buffer.from(little).swap16();
  return [...hexOf(little), ...hexOf(big), ...base64Of(little)];
}

/** In small and in capital digits. */
function hexOf(bytes: Buffer): string[] {
  const hex = bytes.toString('hex');
  return [hex, hex.toUpperCase()];
}

/**
 * The characters that the secret alone decides, wherever it begins in what was encoded: `before` bytes of other text
 * may be in the three to which its first belongs.
 */
function base64Of(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const padded = Buffer.concat([Buffer.alloc(before), bytes]);
    const first = Math.ceil((before * 8) / 6);
    const last = Math.floor((padded.length * 8) / 6);
    return (['base64', 'base64url'] as const).map((kind) =>
      padded.toString(kind).slice(first, last),
    );
  });
}
