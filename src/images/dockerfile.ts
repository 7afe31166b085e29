import {
  type Add,
  type Dockerfile,
  DockerfileParser,
  type From,
  ModifiableInstruction,
} from 'dockerfile-ast';

/** What a Dockerfile takes from outside of its context. */
export interface DockerfileNeeds {
  /** References of images, as they are after the arguments are filled in; named contexts are among them. */
  readonly images: readonly string[];
  /** Addresses and repositories that `ADD` fetches: they may change while their names stay. */
  readonly remote: readonly string[];
}

/** Always there, and never pulled. */
const NOTHING = 'scratch';

/**
 * What a build of a Dockerfile reads beside its context (`FROM`, `COPY --from`, `RUN --mount=from=`,
 * `ADD` of an address), whichever stage is built: one stage too many in a key costs a rebuild, one too
 * few would give a wrong image.
 *
 * @param args build arguments; they take the place of defaults of `ARG`s before the first `FROM`
 */
export function dockerfileNeeds(
  text: string,
  args: Readonly<Record<string, string>>,
): DockerfileNeeds {
  const file = DockerfileParser.parse(text);
  const values = globalArguments(file, args);
  const filled = (word: string) => fill(word, values);
  const stages = new Set<string>();
  const images = new Set<string>();
  const remote = new Set<string>();
  let count = 0;
  const take = (word: string | null | undefined) => {
    const name = filled(word ?? '');
    const isStage = stages.has(name.toLowerCase()) || /^\d+$/.test(name);
    if (name !== '' && name !== NOTHING && !isStage) images.add(name);
  };
  for (const instruction of file.getInstructions()) {
    switch (instruction.getKeyword()) {
      case 'FROM': {
        const from = instruction as From;
        take(from.getImage());
        stages.add((from.getBuildStage() ?? String(count)).toLowerCase());
        count++;
        break;
      }
      case 'ADD':
        for (const word of wordsOf(instruction as Add).slice(0, -1)) {
          if (mayBeAddress(filled(word), word)) remote.add(word);
        }
        break;
      default:
    }
    if (instruction instanceof ModifiableInstruction) fromOptions(instruction).forEach(take);
  }
  const syntax = /^(?:#\s*\w+\s*=.*\n)*?#\s*syntax\s*=\s*(\S+)/i.exec(text)?.[1];
  if (syntax !== undefined) images.add(syntax);
  return { images: [...images].sort(), remote: [...remote].sort() };
}

/** The values of `from=` in `COPY --from=x` and `RUN --mount=type=bind,from=x`. */
function fromOptions(instruction: ModifiableInstruction): string[] {
  return instruction.getFlags().flatMap((flag) => {
    const value = flag.getValue() ?? '';
    if (flag.getName() === 'from') return [value];
    if (flag.getName() !== 'mount') return [];
    return value.split(',').flatMap((part) => (part.startsWith('from=') ? [part.slice(5)] : []));
  });
}

/** The words of an `ADD`, also where they are a list in JSON. */
function wordsOf(add: Add): string[] {
  const listed = add.getJSONStrings().map((word) => word.getJSONValue());
  return listed.length > 0 ? listed : add.getArguments().map((word) => word.getValue());
}

/** What begins with an argument of a stage is not known here: it may be an address too. */
function mayBeAddress(filled: string, word: string): boolean {
  return (
    /^(https?:\/\/|git@|git:\/\/|ssh:\/\/)/.test(filled) ||
    (word.startsWith('$') && !/^[^/]/.test(filled))
  );
}

/** `ARG`s before the first `FROM`, the only ones that image names can use; those of the platform are not known. */
function globalArguments(
  file: Dockerfile,
  args: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const instruction of file.getInitialARGs()) {
    for (const property of instruction.getProperties()) {
      const name = property.getName();
      const given = args[name] ?? property.getValue();
      if (given !== null) values.set(name, fill(given, values));
    }
  }
  return values;
}

/** Fills in `$NAME`, `${NAME}`, `${NAME:-default}` and `${NAME:+other}`, as BuildKit does for image names. */
function fill(word: string, values: ReadonlyMap<string, string>): string {
  return word.replaceAll(
    /\$(?:(\w+)|\{(\w+)(?::?([-+])([^}]*))?\})/g,
    (_, plain?: string, braced?: string, operator?: string, other = '') => {
      const value = values.get(plain ?? braced ?? '') ?? '';
      if (operator === '-') return value === '' ? other : value;
      if (operator === '+') return value === '' ? '' : other;
      return value;
    },
  );
}
