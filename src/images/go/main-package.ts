import { type GoTarget, headerFits, nameFits } from './constraints';
import { readHeader } from './imports';

/**
 * Returns true if Go files of one folder are a main package for a Linux build, judged from their names, constraints
 * and package clauses.
 *
 * @param files texts by file name
 */
export function isMainPackage(
  files: ReadonlyMap<string, string>,
  target: Pick<GoTarget, 'arch' | 'tags'>,
): boolean {
  const whole = { ...target, minor: 0 }; // the version of Go is unknown: it excludes no file
  return [...files].some(
    ([name, text]) =>
      /^[^._].*(?<!_test)\.go$/.test(name) &&
      nameFits(name, whole) &&
      headerFits(text, whole) &&
      readHeader(text).name === 'main',
  );
}
