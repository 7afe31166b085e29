/** Shortens a text to one line of at most `length` code points, with an ellipsis if it was longer. */
export function clipLine(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  // A code point has one or two units, so this prefix decides whether the line is too long.
  const points = [...line.slice(0, 2 * length + 2)];
  return points.length <= length ? line : `${points.slice(0, length - 1).join('')}…`;
}

/** Shortens a text to one line of at most `length` characters: its middle is left out, as the cause often ends it. */
export function clipMiddle(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const head = Math.floor((length - 3) / 3);
  return `${line.slice(0, head).trimEnd()} … ${line.slice(head + 3 - length).trimStart()}`;
}
