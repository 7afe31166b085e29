/** Minimum length of a form, in characters: shorter ones would match everywhere. */
const SHORTEST_FORM = 6;
/** Minimum length of a line of a multi-line secret that is a secret itself, in characters; words are not secret. */
const SHORTEST_LINE = 4;

/**
 * Forms of a secret: plain, each of its lines, hexadecimal (also byte by byte) and base64 (standard and for URLs),
 * also nested, within encoded JSON and in UTF-16, and as a list of the numbers of its bytes, as Go and JSON
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

/** Hexadecimal and base64 of the text in UTF-16, as Windows and Java store texts. */
function wideForms(text: string): string[] {
  const little = Buffer.from(text, 'utf16le');
  const big = Buffer.from(little).swap16();
  return [...hexOf(little), ...hexOf(big), ...base64Of(little)];
}

/** Hexadecimal digits in lower and upper case. */
function hexOf(bytes: Buffer): string[] {
  const hex = bytes.toString('hex');
  return [hex, hex.toUpperCase()];
}

/**
 * Base64 characters that depend on the secret alone, wherever it begins in the encoded text: its first group of
 * three bytes may start with `before` bytes of other text.
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
