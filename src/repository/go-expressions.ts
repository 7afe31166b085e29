import type { GoFile, GoFunction } from './go-file';
import { closing, isMark, isWord, splitAt, type Token } from './go-tokens';

/** An expression at its place. */
export interface Expression {
  readonly tokens: readonly Token[];
  readonly file: GoFile;
  /** The function around it. */
  readonly within: GoFunction | undefined;
}

/** Tokens without parentheses around them all. */
export function withoutParentheses(tokens: readonly Token[]): readonly Token[] {
  const inner = tokens.filter((token, at) => !(isMark(token, ';') && at === tokens.length - 1));
  const isWrapped = isMark(inner[0], '(') && closing(inner, 0) === inner.length - 1;
  return isWrapped ? withoutParentheses(inner.slice(1, -1)) : inner;
}

/** Place of the bracket that the one at `close` closes. */
export function openingOf(tokens: readonly Token[], close: number): number {
  let depth = 0;
  for (let at = close; at >= 0; at--) {
    const token = tokens[at];
    if (token?.kind !== 'mark') continue;
    if (')]}'.includes(token.value)) depth += 1;
    if ('([{'.includes(token.value)) depth -= 1;
    if (depth === 0) return at;
  }
  return 0;
}

/** The function around a place. */
function functionAround({ functions }: GoFile, at: number): GoFunction | undefined {
  return functions.find(({ from, to }) => from <= at && at <= to);
}

/** Returns true if a name with a parenthesis behind it is declared there, not called. */
export function isDeclared(file: GoFile, at: number): boolean {
  const before = file.tokens[at - 1];
  if (isWord(before, 'func')) return true;
  const isMethod =
    isMark(before, ')') && isWord(file.tokens[openingOf(file.tokens, at - 1) - 1], 'func');
  const startsLine = isMark(before, ';') || isWord(file.tokens[at - 2], 'interface');
  return isMethod || (startsLine && functionAround(file, at) === undefined); // else in an interface
}

/** Parts between commas of a bracket. */
export function partsAt(file: GoFile, open: number): Expression[] {
  const tokens = file.tokens.slice(open + 1, closing(file.tokens, open));
  const within = functionAround(file, open);
  return tokens.length === 0 ? [] : splitParts({ tokens, file, within });
}

/** Parts between commas, also of a literal in braces. */
export function splitParts({ tokens, file, within }: Expression): Expression[] {
  const isWrapped = isMark(tokens[0], '{') && closing(tokens, 0) === tokens.length - 1;
  const inside = isWrapped ? tokens.slice(1, -1) : tokens;
  return splitAt(inside, ',').flatMap((part) =>
    part.length === 0 ? [] : [{ tokens: part, file, within }],
  );
}

/** Parts of a struct that has no names of fields; none for one that has. */
export function valuesOnly(parts: Expression[]): Expression[] {
  return parts.some(({ tokens }) => tokens[0]?.kind === 'word' && isMark(tokens[1], ':'))
    ? []
    : parts;
}

/** Expression from a place to the next comma or the end of its bracket. */
export function upToComma(file: GoFile, from: number): Expression {
  let end = from;
  for (; end < file.tokens.length; end++) {
    const token = file.tokens[end];
    if (token?.kind !== 'mark') continue;
    if ('([{'.includes(token.value)) end = closing(file.tokens, end);
    else if (',)]};'.includes(token.value)) break;
  }
  return { tokens: file.tokens.slice(from, end), file, within: functionAround(file, from) };
}

/** Expression from a place to the end of its statement, or to the block of a loop. */
function upToStatementEnd(file: GoFile, from: number, isLoop: boolean): Expression {
  let end = from;
  for (; end < file.tokens.length; end++) {
    const token = file.tokens[end];
    if (token?.kind === 'mark' && ';)]}'.includes(token.value)) break;
    if (isLoop && isMark(token, '{') && !isTypeBefore(file, end)) break;
    if (isMark(token, '(') || isMark(token, '[') || isMark(token, '{'))
      end = closing(file.tokens, end);
  }
  return { tokens: file.tokens.slice(from, end), file, within: functionAround(file, from) };
}

/** Returns true if a brace opens a literal such as `[]string{...}`: a loop's block follows no type. */
function isTypeBefore(file: GoFile, brace: number): boolean {
  return isMark(file.tokens[brace - 2], ']');
}

interface Definition {
  readonly tokens: readonly Token[];
  /** What of the expression the variable gets. */
  readonly as: 'value' | 'key' | 'element';
}

/** The definition of a variable at a place: `x := e`, `x = e`, `var x = e`, `x, y := range e`. */
export function definitionAt(file: GoFile, at: number, end: number): Definition | undefined {
  const names = assignedNames(file, at);
  if (names === undefined) return undefined;
  const { position, after } = names;
  const isRange = isWord(file.tokens[after], 'range');
  const { tokens } = upToStatementEnd(file, isRange ? after + 1 : after, isRange);
  if (after >= end) return undefined;
  if (isRange) return { tokens, as: position === 0 ? 'key' : 'element' };
  const parts = splitAt(tokens, ',');
  const own = parts.length > 1 ? parts[position] : tokens;
  return own === undefined ? undefined : { tokens: own, as: 'value' };
}

/** Position of a name among those that a statement assigns, and the place behind its `=`. */
function assignedNames(
  { tokens }: GoFile,
  at: number,
): { readonly position: number; readonly after: number } | undefined {
  if (isMark(tokens[at - 1], '.')) return undefined;
  let position = 0;
  for (let back = at - 1; isMark(tokens[back], ',') && tokens[back - 1]?.kind === 'word'; back -= 2)
    position++;
  let on = at + 1;
  while (isMark(tokens[on], ',') && tokens[on + 1]?.kind === 'word') on += 2;
  // The type of `var name string = ...`.
  if (isWord(tokens[at - 1], 'var') && tokens[on]?.kind === 'word') on += 1;
  if (isMark(tokens[on], ':') && isMark(tokens[on + 1], '=')) return { position, after: on + 2 };
  const isAssigned = isMark(tokens[on], '=') && !isMark(tokens[on + 1], '=');
  return isAssigned ? { position, after: on + 1 } : undefined;
}

/** Expressions assigned to a local variable. */
export function localsOf(file: GoFile, within: GoFunction, name: string): Expression[] {
  const found: Expression[] = [];
  for (let at = within.from; at < within.to; at++) {
    if (!isWord(file.tokens[at], name)) continue;
    const defined = definitionAt(file, at, within.to);
    const isOfItself = defined?.tokens.some((token) => isWord(token, name)) === true;
    if (defined?.as === 'value' && !isOfItself)
      found.push({ tokens: defined.tokens, file, within });
  }
  return found;
}

/** Keys assigned to a map: `name[key] = value`. */
export function indexedIn(file: GoFile, name: string): Expression[] {
  return file.tokens.flatMap((token, at) => {
    if (!isWord(token, name) || !isMark(file.tokens[at + 1], '[')) return [];
    const close = closing(file.tokens, at + 1);
    const isAssigned = isMark(file.tokens[close + 1], '=') && !isMark(file.tokens[close + 2], '=');
    if (!isAssigned) return [];
    return [{ tokens: file.tokens.slice(at + 2, close), file, within: functionAround(file, at) }];
  });
}

/** First results of a function's return statements. */
export function resultsOf(file: GoFile, within: GoFunction): Expression[] {
  const found: Expression[] = [];
  for (let at = within.from; at < within.to; at++) {
    if (!isWord(file.tokens[at], 'return')) continue;
    const { tokens } = upToStatementEnd(file, at + 1, false);
    const [first] = splitAt(tokens, ',');
    if (first !== undefined && first.length > 0) found.push({ tokens: first, file, within });
  }
  return found;
}
