import {
  type Add,
  type Dockerfile,
  DockerfileParser,
  type From,
  ModifiableInstruction,
} from 'dockerfile-ast';
import { RehearsalError } from '../errors';
import { filled, type VariableUse } from '../system/variables';

/** Bytes of a Dockerfile that is looked at; the parser takes time by the square of its longest line. */
export const LARGEST_DOCKERFILE = 128 * 1024;

/** What a Dockerfile takes from outside of its context. */
export interface DockerfileNeeds {
  /** References of images, as they are after the arguments are filled in; named contexts are among them. */
  readonly images: readonly string[];
  /** Addresses and repositories that `ADD` fetches: they may change while their names stay. */
  readonly remote: readonly string[];
}

/** Always there, and never pulled. */
const NOTHING = 'scratch';

/** The image that reads a Dockerfile, as its first lines name it; BuildKit takes a script's first line, and `//` too. */
const SYNTAX =
  /^\ufeff?(?:#!.*\n)?(?:(?:#|\/\/)[^\S\n]*\w+[^\S\n]*=.*\n)*?(?:#|\/\/)[^\S\n]*syntax[^\S\n]*=[^\S\n]*(\S+)/i;
/** Build argument that names another one. */
const SYNTAX_ARGUMENT = 'BUILDKIT_SYNTAX';

/**
 * What a build of a Dockerfile reads beside its context (`FROM`, `COPY --from`, `RUN --mount=from=`,
 * `ADD` of an address), whichever stage is built: one stage too many in a key costs a rebuild, one too
 * few would give a wrong image.
 *
 * @throws RehearsalError where it is larger than any that a person writes
 * @param args build arguments; they take the place of defaults of `ARG`s before the first `FROM`
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
    `A Dockerfile has ${length} characters, more than the ${LARGEST_DOCKERFILE} that are read`,
    { hint: 'Put what it writes into files of its context, and COPY them.' },
  );
}

/** The values of `from=` in `COPY --from=x` and `RUN --mount=type=bind,from=x`. */
function fromOptions(instruction: ModifiableInstruction): string[] {
  return instruction.getFlags().flatMap((flag) => {
    const value = flag.getValue() ?? '';
    if (flag.getName() === 'from') return [value];
    if (flag.getName() !== 'mount') return [];
    const from = mountOptions(value).filter((option) => /^from=/i.test(option));
    return from.map((option) => option.slice('from='.length));
  });
}

/** The options of a `--mount=`: a line of CSV, whose keys may be in any case. */
export function mountOptions(mount: string): string[] {
  return unquoted(mount).split(',');
}

/** A word without the quotes that may be around it, or around parts of it. */
function unquoted(word: string): string {
  return word.replaceAll(/["']/g, '');
}

/** The words of an `ADD`, also where they are a list in JSON. */
function wordsOf(add: Add): string[] {
  const listed = add.getJSONStrings().map((word) => word.getJSONValue());
  return listed.length > 0 ? listed : add.getArguments().map((word) => word.getValue());
}

/** What begins with an argument of a stage is not known here: it may be an address too. */
function mayBeAddress(filled: string, word: string): boolean {
  return (
    /^(https?:\/\/|[\w-]+@[\w.-]+:|git:\/\/|ssh:\/\/)/.test(filled) ||
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

/** Longer than any name of an image; values that are made of one another double with each. */
const LONGEST_VALUE = 4_096;

/** Fills in `$NAME`, `${NAME}`, `${NAME:-default}` and `${NAME:+other}`, as BuildKit does for image names. */
function fill(word: string, values: ReadonlyMap<string, string>): string {
  const standIn = ({ name, operator, word: other }: VariableUse) => {
    const value = values.get(name) ?? '';
    if (operator === '-') return value === '' ? other : value;
    if (operator === '+') return value === '' ? '' : other;
    return value;
  };
  return filled(word, standIn, { isDoubled: false, most: LONGEST_VALUE });
}
