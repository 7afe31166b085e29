/** Programs that wait, or start other programs, and do nothing for the node themselves. */
const WAITING =
  /^(?:(?:ba|da|a|z|k)?sh|busybox|tini|dumb-init|s6-svscan|sleep|tail|nc|ncat|netcat|curl|wget|wait-for-it(?:\.sh)?|wait-for|dockerize|docker-init)$/;

/**
 * Returns true if a container visibly waits: all its programs are shells and programs that wait for a time, a
 * host or a file.
 *
 * @param programs names of the container's processes; none are no sign of waiting
 */
export function visiblyWaits(programs: readonly string[]): boolean {
  return programs.length > 0 && programs.every((program) => WAITING.test(program));
}
