import {
  type Add,
  type Dockerfile,
  DockerfileParser,
  type From,
  ModifiableInstruction,
} from 'dockerfile-ast';
import { RehearsalError } from '../../errors/errors';
import { filled, type VariableUse } from '../../system/variables';

/** Maximum size of an inspected Dockerfile in bytes; the parser's time grows with the square of its longest line. */
export const LARGEST_DOCKERFILE = 128 * 1024;

/** Inputs of a Dockerfile from outside its context. */
export interface DockerfileNeeds {
  /** Image references after the expansion of arguments, including named contexts. */
  readonly images: readonly string[];
  /** Addresses and repositories fetched by `ADD`: their content may change under the same name. */
  readonly remote: readonly string[];
}

/** The empty image, which always exists and is never pulled. */
const NOTHING = 'scratch';

/** Frontend image named in a Dockerfile's first lines; BuildKit also accepts a shebang line first, and `//`. */
const SYNTAX =
  /^\ufeff?(?:#!.*\n)?(?:(?:#|\/\/)[^\S\n]*\w+[^\S\n]*=.*\n)*?(?:#|\/\/)[^\S\n]*syntax[^\S\n]*=[^\S\n]*(\S+)/i;
/** Build argument that overrides the frontend image. */
const SYNTAX_ARGUMENT = 'BUILDKIT_SYNTAX';

/**
 * Inputs of a Dockerfile's build besides its context (`FROM`, `COPY --from`, `RUN --mount=from=`, `ADD` of an
 * address), for all stages: a superfluous stage in a key costs a rebuild, a missing one would give a wrong
 * image.
 *
 * @throws RehearsalError if it is larger than any hand-written one
 * @param args build arguments; they override defaults of `ARG`s before the first `FROM`
 */
export function dockerfileNeeds(
  text: string,
  args: Readonly<Record<string, string>>,
): DockerfileNeeds {
  if (text.length > LARGEST_DOCKERFILE) throw tooLarge(text);
  const file = DockerfileParser.parse(text);
  const values = globalArguments(file, args);
  const full = (word: string) => fill(unquoted(word), values);
  const stages = new Set<string>();
  const images = new Set<string>();
  const remote = new Set<string>();
  let count = 0;
  const take = (word: string | null | undefined) => {
    const name = full(word ?? '');
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
        for (const word of wordsOf(instruction as Add)
          .slice(0, -1)
          .map(unquoted)) {
          if (mayBeAddress(full(word), word)) remote.add(word);
        }
        break;
      default:
    }
    if (instruction instanceof ModifiableInstruction) fromOptions(instruction).forEach(take);
  }
  const syntax = args[SYNTAX_ARGUMENT] ?? SYNTAX.exec(text)?.[1];
  if (syntax !== undefined) images.add(syntax);
  return { images: [...images].sort(), remote: [...remote].sort() };
}

function tooLarge({ length }: string): RehearsalError {
  return new RehearsalError(
    'FILE_TOO_LARGE',
    `A Dockerfile has ${length} characters, more than the limit of ${LARGEST_DOCKERFILE}`,
    { hint: 'Move the texts that it writes to files of its context, and COPY them.' },
  );
}

/** Values of `from=` in `COPY --from=x` and `RUN --mount=type=bind,from=x`. */
function fromOptions(instruction: ModifiableInstruction): string[] {
  return instruction.getFlags().flatMap((flag) => {
    const value = flag.getValue() ?? '';
    if (flag.getName() === 'from') return [value];
    if (flag.getName() !== 'mount') return [];
    const from = mountOptions(value).filter((option) => /^from=/i.test(option));
    return from.map((option) => option.slice('from='.length));
  });
}

/** Options of a `--mount=`: a line of CSV with case-insensitive keys. */
export function mountOptions(mount: string): string[] {
  return unquoted(mount).split(',');
}

/** Removes quotes around a word or its parts. */
function unquoted(word: string): string {
  return word.replaceAll(/["']/g, '');
}

/** Words of an `ADD`, in either shell or JSON form. */
function wordsOf(add: Add): string[] {
  const listed = add.getJSONStrings().map((word) => word.getJSONValue());
  return listed.length > 0 ? listed : add.getArguments().map((word) => word.getValue());
}

/**
 * Returns true if a word may be an address; always for one that begins with an argument of a stage, whose value
 * is unknown here.
 */
function mayBeAddress(filled: string, word: string): boolean {
  return (
    /^(https?:\/\/|[\w-]+@[\w.-]+:|git:\/\/|ssh:\/\/)/.test(filled) ||
    (word.startsWith('$') && !/^[^/]/.test(filled))
  );
}

/** `ARG`s before the first `FROM`, the only ones that image names can use; platform arguments are unknown. */
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

/** Maximum length of a value, above that of any image name; values built from one another double each time. */
const LONGEST_VALUE = 4_096;

/** Expands `$NAME`, `${NAME}`, `${NAME:-default}` and `${NAME:+other}`, as BuildKit does for image names. */
function fill(word: string, values: ReadonlyMap<string, string>): string {
  const standIn = ({ name, operator, word: other }: VariableUse) => {
    const value = values.get(name) ?? '';
    if (operator === '-') return value === '' ? other : value;
    if (operator === '+') return value === '' ? '' : other;
    return value;
  };
  return filled(word, standIn, LONGEST_VALUE);
}
