/** The vocabulary of messages about a plan: values and names in the words of a YAML author. */

const LONGEST_QUOTE = 60;
const MOST_LISTED = 20;
/** Longer names, and more of them, are not compared: that takes time by the product of the three. */
const LONGEST_COMPARED = 60;
const MOST_COMPARED = 200;

/**
 * A text whose characters are all seen for what they are: control characters, marks of direction, characters
 * without a width and line ends other than `\n` are escapes, such as `\u202e`, as JSON may have them too.
 */
export function visible(text: string): string {
  return text.replace(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** A text in quotes, on one line, cut where it gets long; what is not seen of it is shown as an escape. */
export function quoted(text: string): string {
  return visible(JSON.stringify(cut(text)));
}

/** Without half a character at the end. */
function cut(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  return `${text.slice(0, LONGEST_QUOTE - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Names in a row, in quotes only where they could be misread; of many the first, and how many more. */
export function listed(names: readonly string[], most = MOST_LISTED): string {
  if (names.length === 0) return 'none';
  const shown = names.slice(0, most).map((name) => (isClear(name) ? name : quoted(name)));
  const more = names.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function isClear(name: string): boolean {
  return name.length <= LONGEST_QUOTE && /^[^\s,;"]+$/.test(name) && visible(name) === name;
}

/** What was found in the file, such as `the number 5` or `a map with the keys a, b`. */
export function found(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return `the number ${value}`;
  if (Array.isArray(value)) {
    if (value.length === 0) return 'an empty list';
    return `a list of ${value.length === 1 ? 'one entry' : `${value.length} entries`}`;
  }
  if (typeof value === 'object') {
    const keys = Object.keys(value);
    if (keys.length === 0) return 'an empty map';
    return `a map with ${keys.length === 1 ? 'the key' : 'the keys'} ${listed(keys)}`;
  }
  return String(value);
}

/** ` (did you mean "x"?)` for a name that is nearly one of the known, else nothing. */
export function suggestion(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === undefined ? '' : ` (did you mean ${quoted(near)}?)`;
}

/** The known name that was probably meant, if any is near enough. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (name.length > LONGEST_COMPARED || known.length > MOST_COMPARED) return undefined;
  const wanted = name.toLowerCase();
  // A third of the letters may be wrong; with more, such as v3 for v1, it would be a guess.
  let limit = Math.floor(wanted.length / 3);
  let best: string | undefined;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > limit) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance > limit || (distance === limit && best !== undefined)) continue;
    best = candidate;
    limit = distance;
  }
  // `mnemonic` for `mnemonic-file`: too far by letters, yet plainly the beginning of it.
  if (best !== undefined || wanted.length < 3) return best;
  return known.find((candidate) => candidate.toLowerCase().startsWith(wanted));
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const shifted = 1 + Math.min(previous[column] ?? 0, current[column - 1] ?? 0);
      current.push(Math.min(replaced, shifted));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
