/** A reference to a variable: `$NAME`, or `${NAME}` with an operator and a word after it. */
export interface VariableUse {
  readonly name: string;
  readonly operator: '-' | '+' | '?' | undefined;
  /** Text after the operator, up to the first closing brace. */
  readonly word: string;
}

const HEAD = /\$(?:(\w+)|\{(\w+)(?::?([-+?]))?)/y;

/**
 * Expands the variables in untrusted text in linear time: unclosed braces are searched for once, and expansion
 * stops at the limit of the result.
 *
 * @param most maximum length of the result in characters; the rest is dropped
 */
export function filled(text: string, standIn: (use: VariableUse) => string, most: number): string {
  const closing = finder(text, '}');
  let result = '';
  let done = 0;
  while (result.length < most) {
    const at = text.indexOf('$', done);
    if (at < 0) break;
    result += text.slice(done, at);
    const { use, end } = useAt(text, at, closing);
    result += use === undefined ? '$' : standIn(use);
    done = end;
  }
  return (result + text.slice(done, done + most)).slice(0, most);
}

/** Parses the reference at a dollar sign, with its end. */
function useAt(text: string, at: number, closing: (from: number) => number) {
  HEAD.lastIndex = at;
  const [head, plain, name = plain, operator] = HEAD.exec(text) ?? [];
  if (head === undefined || name === undefined) return { use: undefined, end: at + 1 };
  const after = at + head.length;
  const use = { name, operator: operator as VariableUse['operator'], word: '' };
  if (plain !== undefined) return { use, end: after };
  const end = closing(after);
  if (end < 0 || (operator === undefined && end > after)) return { use: undefined, end: at + 1 };
  return { use: { ...use, word: text.slice(after, end) }, end: end + 1 };
}

/** Finds the next occurrence of a character for non-decreasing positions, scanning the text only once. */
function finder(text: string, character: string): (from: number) => number {
  let known = text.indexOf(character);
  return (from) => {
    if (known >= 0 && known < from) known = text.indexOf(character, from);
    return known;
  };
}
