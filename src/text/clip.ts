/** Shortens a text to one line of at most `length` code points, with an ellipsis if it was longer. */
export function clipLine(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  // A code point has one or two units, so this prefix decides whether the line is too long.
  const points = [...line.slice(0, 2 * length + 2)];
  return points.length <= length ? line : `${points.slice(0, length - 1).join('')}…`;
}
