import { RELEASES_FOLDER } from './layout';
/** Variable that makes the shim exit instead of starting the node; its value is a word unique to the start. */
export const DRY_START = 'REHEARSAL_DRY_START';

/** Prefixes of the output lines of a dry start, by its word: for the number of arguments and for each argument. */
export function dryStartMarks(word: string): { readonly count: string; readonly argument: string } {
  return {
    count: `rehearsal-start-arguments:${word}:`,
    argument: `rehearsal-start-argument:${word}:`,
  };
}

/**
 * Replaces the chain's binary in the image of the first release: a script that starts the node starts Cosmovisor,
 * and every other command of the script reaches the real binary.
 */
export function shim(binary: string, run: string): string {
  const { count, argument } = dryStartMarks(`\${${DRY_START}}`);
  return `#!/bin/sh
real="${RELEASES_FOLDER}/0/${binary}"
for argument; do
  [ "$argument" = start ] || continue
  if [ -n "\${${DRY_START}:-}" ]; then
    printf '%s\\n' "${count}$#"
    for argument; do printf '%s\\n' "${argument}$argument"; done
    exit 0
  fi
  [ -z "\${DAEMON_HOME:-}" ] || exec ${run} "$@"
done
exec "$real" "$@"
`;
}
