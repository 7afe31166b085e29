/** Properties of a build that decide which files of a folder it compiles. */
export interface GoTarget {
  /** GOARCH; GOOS is linux. */
  readonly arch: string;
  readonly tags: readonly string[];
  /** N of the oldest Go 1.N that may build the module. */
  readonly minor: number;
  /** True if C is compiled. */
  readonly cgo?: boolean;
}

/** Result of a constraint; undefined if only the building Go can tell. */
type Holds = boolean | undefined;

/** File name suffixes with a meaning (internal/syslist in Go's source). */
const SYSTEMS = new Set(
  (
    'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 ' +
    'solaris wasip1 windows zos'
  ).split(' '),
);
const ARCHITECTURES = new Set(
  (
    '386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 ' +
    'mips64p32le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm'
  ).split(' '),
);

/** Returns true if a file's name allows it: `x_linux.go` and `x_linux_arm64.s` are for these targets only. */
export function nameFits(name: string, target: GoTarget): boolean {
  const [stem = ''] = name.split('.');
  // Text before the first underscore is not a suffix: linux.go is for all systems.
  const [, ...suffixes] = stem.split('_');
  const [last = '', before = ''] = suffixes.reverse();
  const tags = [last].filter((suffix) => SYSTEMS.has(suffix) || ARCHITECTURES.has(suffix));
  if (ARCHITECTURES.has(last) && SYSTEMS.has(before)) tags.push(before);
  return tags.every((tag) => holds(tag, target));
}

/**
 * Returns true if the constraints at the top of a file allow it. Also true if only the building Go can tell: it
 * can still exclude the file, but could not add it.
 */
export function headerFits(text: string, target: GoTarget): boolean {
  const { modern, old } = constraintLines(text);
  if (modern !== undefined) return evaluate(modern, target) !== false;
  return old.every((line) => evaluateOld(line, target) !== false);
}

/** Those of the build tags that the constraints at the top of a file name, whatever follows from them. */
export function namedTags(text: string, tags: readonly string[]): string[] {
  if (tags.length === 0) return [];
  const { modern, old } = constraintLines(text);
  const lines = modern === undefined ? old : [modern];
  const words = new Set(lines.flatMap((line) => line.match(/[\p{L}\p{N}_.]+/gu) ?? []));
  return tags.filter((tag) => words.has(tag));
}

function holds(tag: string, { arch, tags, minor, cgo = false }: GoTarget): Holds {
  if (tag === 'cgo') return cgo;
  if (['linux', 'unix', 'gc', arch, ...tags].includes(tag)) return true;
  const release = /^go1\.(\d+)$/.exec(tag);
  if (release !== null) return Number(release[1]) <= minor || undefined;
  // Values of GOEXPERIMENT, GOAMD64 and GOARM64, whose defaults depend on the building Go.
  const ofTheGo = tag.startsWith('goexperiment.') || tag.startsWith(`${arch}.`);
  return ofTheGo || tag === 'boringcrypto' ? undefined : false;
}

const not = (value: Holds): Holds => (value === undefined ? undefined : !value);
const and = (a: Holds, b: Holds): Holds => (a === false || b === false ? false : a && b);
const or = (a: Holds, b: Holds): Holds => not(and(not(a), not(b)));

/** Maximum number of tokens in an expression: Go itself refuses more than 1,000 parts. */
const MOST_TOKENS = 2_000;

/** Evaluates a `//go:build` expression. Malformed ones are left for Go to report. */
function evaluate(expression: string, target: GoTarget): Holds {
  const tokens = expression.match(/\|\||&&|[!()]|[\p{L}\p{N}_.]+|\S/gu) ?? [];
  if (tokens.length > MOST_TOKENS) return undefined;
  let at = 0;
  let malformed = false;
  const took = (token: string) => {
    const same = tokens[at] === token;
    if (same) at += 1;
    return same;
  };
  const atom = (): Holds => {
    if (took('(')) {
      const value = alternatives();
      malformed ||= !took(')');
      return value;
    }
    const tag = tokens[at] ?? '';
    malformed ||= !/^[\p{L}\p{N}_.]+$/u.test(tag);
    at += 1;
    return holds(tag, target);
  };
  const negation = () => (took('!') ? not(atom()) : atom());
  const conjunction = () => {
    let value = negation();
    while (took('&&')) value = and(value, negation());
    return value;
  };
  const alternatives = (): Holds => {
    let value = conjunction();
    while (took('||')) value = or(value, conjunction());
    return value;
  };
  const value = alternatives();
  return malformed || at !== tokens.length ? undefined : value;
}

/** Evaluates a `// +build` line: spaces are "or", commas "and". */
function evaluateOld(line: string, target: GoTarget): Holds {
  const literal = (text: string) =>
    text.startsWith('!') ? not(holds(text.slice(1), target)) : holds(text, target);
  return line
    .split(/\s+/)
    .map((clause) => clause.split(',').map(literal).reduce(and))
    .reduce(or);
}

/**
 * Constraints above the package clause. Old-style ones count only if followed by a blank line before anything
 * other than `//` comments.
 */
function constraintLines(text: string): { modern: string | undefined; old: string[] } {
  let modern: string | undefined;
  const old: string[] = [];
  const waiting: string[] = [];
  let onlyComments = true;
  let inBlock = false;
  for (const line of linesOf(text)) {
    if (onlyComments && line === '') old.push(...waiting.splice(0));
    onlyComments &&= line === '' || line.startsWith('//');
    if (!inBlock) modern ??= /^\/\/go:build(?:\s+(.*))?$/.exec(line)?.slice(1).join('');
    const before = /^\/\/\s*\+build(?:\s+(.*))?$/.exec(line);
    if (onlyComments && before !== null) waiting.push(before[1] ?? '');
    let rest = line;
    while (rest !== '' && (inBlock || !rest.startsWith('//'))) {
      if (!inBlock && !rest.startsWith('/*')) return { modern, old };
      const end = rest.indexOf('*/', inBlock ? 0 : 2);
      inBlock = end === -1;
      rest = inBlock ? '' : rest.slice(end + 2).trim();
    }
  }
  return { modern, old };
}

/** Trimmed lines one by one, as only the first ones of a file are read. */
function* linesOf(text: string): Generator<string> {
  for (let at = 0; at <= text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    yield text.slice(at, end).trim();
    at = end + 1;
  }
}
