/** A use of a variable: `$NAME`, or `${NAME}` with an operator and a word behind it. */
export interface VariableUse {
  readonly name: string;
  readonly operator: '-' | '+' | '?' | undefined;
  /** What is behind the operator, up to the first brace that closes. */
  readonly word: string;
}

export interface FillRules {
  /** Whether `$$` is a dollar sign of its own, which stays as it is. */
  readonly isDoubled: boolean;
  /** Characters of the result; what is beyond them is left out. */
  readonly most: number;
}

const HEAD = /\$(?:(\w+)|\{(\w+)(?::?([-+?]))?)/y;

/**
 * Fills in the variables of a text that others wrote, in one pass: braces that nothing closes are looked
 * for once, and a result that grows beyond its limit ends it.
 */
export function filled(
  text: string,
  standIn: (use: VariableUse) => string,
  { isDoubled, most }: FillRules,
): string {
  const closing = finder(text, '}');
  let result = '';
  let done = 0;
  while (result.length < most) {
    const at = text.indexOf('$', done);
    if (at < 0) break;
    result += text.slice(done, at);
    if (isDoubled && text.startsWith('$$', at)) {
      result += '$$';
      done = at + 2;
      continue;
    }
    const { use, end } = useAt(text, at, closing);
    result += use === undefined ? '$' : standIn(use);
    done = end;
  }
  return (result + text.slice(done, done + most)).slice(0, most);
}

/** The use that begins at a dollar sign, and where it ends. */
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

/** Finds the next place of a character for places that never go back; each part of the text is looked at once. */
function finder(text: string, character: string): (from: number) => number {
  let known = text.indexOf(character);
  return (from) => {
    if (known >= 0 && known < from) known = text.indexOf(character, from);
    return known;
  };
}
