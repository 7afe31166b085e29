import path from 'node:path';
import { MAIN } from './compose-names';
import type { StackStart } from './stack-start';
import { isExtended, publishesRpc, type Written } from './written';

/** Override files that Compose adds by default. */
const OVERRIDES = MAIN.map((name) => name.replace(/(\.ya?ml)$/, '.override$1'));

/** Compose files of a stack, as absolute paths. */
export interface ComposeFiles {
  /** Files that start the stack, as far as known. */
  readonly files: readonly string[];
  /** Other files with services in the same folder. */
  readonly others: readonly string[];
  /** The line that starts the stack, if a file of the repository has one. */
  readonly start?: StackStart;
  /** Variables without a value and a default, which Compose fills in as blanks; those of `start` are not among them. */
  readonly unset?: readonly string[];
}

/** Services of compose files, by absolute path. */
export type KnownFiles = ReadonlyMap<string, readonly Written[]>;

/**
 * The stacks of a folder: the default file of Compose with its override and a file that adds a node with a
 * published RPC; each other file with services of its own.
 *
 * @param known compose files of one folder
 */
export function stacksOf(known: KnownFiles): ComposeFiles[] {
  const files = [...known.keys()].sort();
  const main = MAIN.flatMap((name) => files.find((file) => path.basename(file) === name) ?? [])[0];
  const first = main === undefined ? [] : withAdded(main, files, known);
  const taken = servicesIn(first, known);
  const left = files.filter((file) => !first.includes(file));
  // A file that changes services of the main one is no stack, and neither is one that others extend.
  const own = left.filter((file) => {
    const others = files.filter((each) => each !== file).flatMap((each) => known.get(each) ?? []);
    const services = known.get(file) ?? [];
    return !isExtended(file, others) && !services.some(({ service }) => taken.has(service));
  });
  const extended = (file: string) =>
    isExtended(
      file,
      files.filter((each) => each !== file).flatMap((each) => known.get(each) ?? []),
    );
  const stacks =
    first.length > 0 ? [first, ...own.map((file) => [file])] : own.map((file) => [file]);
  return stacks.map((stack) => ({
    files: stack,
    others: files.filter((file) => !stack.includes(file) && !extended(file)),
  }));
}

/** The main file with its override, and a file that adds a published node if it has none. */
function withAdded(main: string, files: readonly string[], known: KnownFiles): string[] {
  const override = files.find((file) => OVERRIDES.includes(path.basename(file)));
  const stack = override === undefined ? [main] : [main, override];
  const services = stack.flatMap((file) => known.get(file) ?? []);
  if (services.some(publishesRpc)) return stack;
  const taken = servicesIn(stack, known);
  const adding = files.find((file) => {
    const added = stack.includes(file) ? [] : (known.get(file) ?? []);
    return (
      !isExtended(file, services) &&
      added.some(publishesRpc) &&
      !added.some(({ service }) => taken.has(service))
    );
  });
  return adding === undefined ? stack : [...stack, adding];
}

function servicesIn(files: readonly string[], known: KnownFiles): Set<string> {
  return new Set(files.flatMap((file) => (known.get(file) ?? []).map(({ service }) => service)));
}
