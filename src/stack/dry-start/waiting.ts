import type { Program } from '../../docker/containers';

/** Programs that wait, or start other programs, and do nothing for the node themselves. */
const WAITING =
  /^(?:(?:ba|da|a|z|k)?sh|busybox|tini|dumb-init|s6-svscan|sleep|tail|nc|ncat|netcat|curl|wget|wait-for-it(?:\.sh)?|wait-for|dockerize|docker-init)$/;

/** Name of a program, from its command line. */
export function nameOf({ command }: Program): string {
  const [program = ''] = command.split(' ');
  return program.slice(program.lastIndexOf('/') + 1).replace(/^-/, '');
}

/** Returns true if a program waits, or starts others. */
export function isWaiting(program: Program): boolean {
  return WAITING.test(nameOf(program));
}

/**
 * Returns true if a container visibly waits: all its programs are shells and programs that wait for a host or a
 * file, or again and again. A `sleep` that is still the one of an earlier look ends by itself.
 *
 * @param programs the container's processes; none are no sign of waiting
 * @param earlier its processes at the look before
 */
export function visiblyWaits(programs: readonly Program[], earlier: readonly Program[]): boolean {
  const pids = new Set(earlier.map(({ pid }) => pid));
  const ends = (program: Program) =>
    nameOf(program) === 'sleep' && / \d/.test(program.command) && pids.has(program.pid);
  return programs.length > 0 && programs.every((each) => isWaiting(each) && !ends(each));
}
