import { type Docker, openDocker } from '../../src/docker/docker';
import { type Call, FakeExec, type Reply } from '../helpers/exec';

export const { signal } = new AbortController();

/** A use of a verb, and its command, word by word. */
export type Spoken = readonly [use: (docker: Docker) => unknown, argv: readonly string[]];

/** The client of a run with processes that a test answers. */
export function clientOf(
  reply?: (command: string, call: Call) => Reply | Promise<Reply>,
  { run = 'run-1', signal: bound = signal } = {},
) {
  const exec = new FakeExec(reply);
  return { exec, docker: openDocker(exec, { run, signal: bound }) };
}

/** The call of a verb: program and arguments, and its options without the common signal. */
export async function spoken(use: Spoken[0]) {
  const { exec, docker } = clientOf();
  await use(docker);
  expect(exec.calls).toHaveLength(1);
  const { signal: own, ...options } = exec.calls[0]?.options ?? {};
  return { argv: exec.calls[0]?.argv, options, isBound: own === signal };
}
