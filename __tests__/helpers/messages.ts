import { isDeepStrictEqual } from 'node:util';
import ts from 'typescript';

/** A text that the sources have for a reader, with `…` where they put a value in. */
export interface Message {
  readonly text: string;
  /** Such as `src/main.ts:12`. */
  readonly place: string;
}

export interface Messages {
  readonly messages: readonly Message[];
  /** What is told but made elsewhere: `src/main.ts: messageOf(error)`. */
  readonly passedOn: readonly string[];
}

/** How a function tells a reader what it is given: what it says before and after it. */
interface Teller {
  readonly index: number;
  readonly before: string;
  readonly after: string;
  /** Where the function is, unless every function of the name tells. */
  readonly file?: string;
}

type Tellers = ReadonlyMap<string, readonly Teller[]>;

const FIRST: Teller = { index: 0, before: '', after: '' };
const BASE = 'RehearsalError';
const KNOWN: Tellers = new Map([
  [BASE, [FIRST]],
  ['warning', [FIRST]],
  ['notice', [FIRST]],
  ['waitUntil', [{ index: 0, before: 'Waited … for ', after: '; last seen: …' }]],
]);

/**
 * Every text that the sources tell a reader: messages of errors, findings and mistakes, causes, warnings,
 * notices, and what is waited for. A function that only hands its parameter on is followed to its callers,
 * by its name.
 *
 * @param sources texts by path
 */
export function messagesOf(sources: ReadonlyMap<string, string>): Messages {
  const nodes = [...sources].flatMap(([file, text]) => [
    ...nodesOf(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)),
  ]);
  const errors = errorClasses(nodes);
  const functions = functionNames(nodes);
  const returns = returnedBy(nodes);
  const tellers = new Map(KNOWN);
  for (;;) {
    const messages: Message[] = [];
    const passedOn = new Set<string>();
    let isNew = false;
    for (const [told, teller] of nodes.flatMap((node) =>
      toldBy(node, { errors, functions, returns, tellers }),
    )) {
      const { fileName } = told.getSourceFile();
      const handed = handedOn(told, teller);
      if (handed) {
        const known = tellers.get(handed.name) ?? [];
        const { file } = handed.teller;
        if (known.some((one) => isDeepStrictEqual({ ...one, file }, handed.teller))) continue;
        tellers.set(handed.name, [...known, handed.teller]);
        isNew = true;
        continue;
      }
      const hasWords = /\w/.test(teller.before + teller.after);
      const texts = textsOf(told, returns) ?? (hasWords ? ['…'] : []);
      for (const text of texts) {
        // A word by itself, such as the name of a file, is a value that is put in.
        const part = hasWords && !text.includes(' ') ? '…' : text;
        const whole = normal(`${teller.before}${part}${teller.after}`);
        if (/\w/.test(whole)) messages.push({ text: whole, place: placeOf(told) });
      }
      if (texts.length === 0) passedOn.add(`${fileName}: ${told.getText().replace(/\s+/g, ' ')}`);
    }
    if (!isNew) return { messages, passedOn: [...passedOn] };
  }
}

/** A text with any values put in, and blanks, brought to one form. */
export function normal(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/…+/g, '…').trim();
}

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesOf(child);
}

/** The functions of each file by name: one of them is meant there by a plain name, and no other file's. */
function functionNames(nodes: readonly ts.Node[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const node of nodes) {
    if (!ts.isFunctionDeclaration(node) || node.name === undefined) continue;
    const { fileName: file } = node.getSourceFile();
    names.set(file, (names.get(file) ?? new Set()).add(node.name.text));
  }
  return names;
}

/** Classes of errors that are meant to be read. */
function errorClasses(nodes: readonly ts.Node[]): ReadonlySet<string> {
  const bases = new Map(
    nodes
      .filter(ts.isClassDeclaration)
      .map((node) => [
        node.name?.text ?? '',
        node.heritageClauses?.[0]?.types[0]?.expression.getText() ?? '',
      ]),
  );
  const isError = (name: string): boolean =>
    name === BASE || (bases.has(name) && isError(bases.get(name) ?? ''));
  return new Set([...bases.keys()].filter(isError));
}

/** What the expressions of functions that are called by their plain names return, by these names. */
type Returns = ReadonlyMap<string, readonly ts.Expression[]>;

function returnedBy(nodes: readonly ts.Node[]): Returns {
  const returned = new Map<string, ts.Expression[]>();
  for (const node of nodes) {
    if (!ts.isReturnStatement(node) || node.expression === undefined) continue;
    const around = ts.findAncestor(node, ts.isFunctionLike);
    if (around === undefined || !ts.isFunctionDeclaration(around)) continue;
    const name = around.name?.text ?? '';
    returned.set(name, [...(returned.get(name) ?? []), node.expression]);
  }
  return returned;
}

/** What is known of all sources together. */
interface Known {
  readonly errors: ReadonlySet<string>;
  readonly functions: ReadonlyMap<string, ReadonlySet<string>>;
  readonly returns: Returns;
  readonly tellers: Tellers;
}

/** The expressions of a node that a reader is told. */
function toldBy(
  node: ts.Node,
  { errors, functions, returns, tellers }: Known,
): [ts.Expression, Teller][] {
  if (ts.isShorthandPropertyAssignment(node)) {
    return node.name.text === 'message' ? [[node.name, FIRST]] : [];
  }
  if (ts.isPropertyAssignment(node)) {
    const { name, initializer } = node;
    const isTold =
      ['message', 'cause'].includes(name.getText()) && textsOf(initializer, returns) !== undefined;
    return isTold ? [[initializer, FIRST]] : [];
  }
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return [];
  const { fileName: here } = node.getSourceFile();
  const { expression: called } = node;
  const isBase = called.kind === ts.SyntaxKind.SuperKeyword && errors.has(classOf(node) ?? '');
  const name = calledName(called);
  const isOwn = ts.isIdentifier(called) && functions.get(here)?.has(name);
  const known = isBase ? [FIRST] : (tellers.get(name) ?? []);
  return known.flatMap((teller): [ts.Expression, Teller][] => {
    const told = node.arguments?.[teller.index];
    const isOther = isOwn && teller.file !== undefined && teller.file !== here;
    return told === undefined || isOther ? [] : [[told, teller]];
  });
}

function calledName(called: ts.Expression): string {
  return ts.isPropertyAccessExpression(called) ? called.name.text : called.getText();
}

function classOf(node: ts.Node): string | undefined {
  return ts.findAncestor(node, ts.isClassDeclaration)?.name?.text;
}

/** The texts that an expression may be; undefined where they are made elsewhere. */
function textsOf(expression: ts.Expression, returns: Returns): string[] | undefined {
  const united = (branches: readonly ts.Expression[]) => {
    const all = branches.flatMap((branch) => textsOf(branch, returns) ?? []);
    return all.length === 0 ? undefined : all;
  };
  if (ts.isParenthesizedExpression(expression)) return united([expression.expression]);
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isConditionalExpression(expression)) {
    return united([expression.whenTrue, expression.whenFalse]);
  }
  if (ts.isIdentifier(expression)) {
    const value = bindingOf(expression);
    const made = value && ts.isVariableDeclaration(value) ? value.initializer : undefined;
    return made && united(isPlainCall(made) ? (returns.get(made.expression.text) ?? []) : [made]);
  }
  const [element] = joinedList(expression);
  if (element) return united([element])?.map((text) => `${text} …`);
  if (!ts.isTemplateExpression(expression)) return undefined;
  const { head, templateSpans } = expression;
  const rest = templateSpans.map(({ literal }) => literal.text).join('…');
  // What a text begins with may have a name of its own.
  const begin = head.text === '' ? templateSpans[0]?.expression : undefined;
  const leads = (begin && ts.isIdentifier(begin) && united([begin])) || ['…'];
  return leads.map((lead) => `${head.text}${lead}${rest}`);
}

function isPlainCall(
  expression: ts.Expression,
): expression is ts.CallExpression & { readonly expression: ts.Identifier } {
  return ts.isCallExpression(expression) && ts.isIdentifier(expression.expression);
}

/** The elements of `[...].join(...)`. */
function joinedList(expression: ts.Expression): readonly ts.Expression[] {
  if (!ts.isCallExpression(expression) || calledName(expression.expression) !== 'join') return [];
  const called = expression.expression as ts.PropertyAccessExpression;
  return ts.isArrayLiteralExpression(called.expression) ? called.expression.elements : [];
}

/** Where an expression is, or begins with, a parameter of a function around it that has a name. */
function handedOn(
  told: ts.Expression,
  { before, after }: Teller,
): { readonly name: string; readonly teller: Teller } | undefined {
  const isOpen = ts.isTemplateExpression(told) && told.head.text === '';
  const [first] = isOpen ? told.templateSpans : [];
  const parameter = parameterOf(first?.expression ?? told);
  if (parameter === undefined) return undefined;
  const own = isOpen ? told.templateSpans.map(({ literal }) => literal.text).join('…') : '';
  const { name, index } = parameter;
  const { fileName: file } = told.getSourceFile();
  return { name, teller: { index, before, after: `${own}${after}`, file } };
}

function parameterOf(
  expression: ts.Expression,
): { readonly name: string; readonly index: number } | undefined {
  const binding = ts.isIdentifier(expression) ? bindingOf(expression) : undefined;
  if (binding === undefined || !ts.isParameter(binding)) return undefined;
  const { parent } = binding;
  const named = parent.name ?? (parent.parent as ts.NamedDeclaration).name;
  const name = ts.isConstructorDeclaration(parent) ? classOf(parent) : named?.getText();
  return name === undefined ? undefined : { name, index: parent.parameters.indexOf(binding) };
}

/** The parameter or the constant of a name, from the innermost block outwards. */
function bindingOf(
  name: ts.Identifier,
): ts.ParameterDeclaration | ts.VariableDeclaration | undefined {
  for (let around: ts.Node = name.parent; around; around = around.parent) {
    const declared = [
      ...(ts.isFunctionLike(around) ? around.parameters : []),
      ...(ts.isBlock(around) || ts.isSourceFile(around) || ts.isCaseOrDefaultClause(around)
        ? around.statements
            .filter(ts.isVariableStatement)
            .flatMap(({ declarationList }) => declarationList.declarations)
        : []),
    ];
    const found = declared.find((declaration) => declaration.name.getText() === name.text);
    if (found && (ts.isParameter(found) || ts.isVariableDeclaration(found))) return found;
  }
  return undefined;
}

function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${file.fileName}:${line + 1}`;
}
