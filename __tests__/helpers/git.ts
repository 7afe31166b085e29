import { systemExec } from '../../src/system/system-exec';

/** Git in a repository, with a user who signs nothing: returns the output of a command. */
export function gitIn(repository: string): (...args: string[]) => Promise<string> {
  return async (...args) => {
    const { stdout } = await systemExec.run([
      ...(['git', '-C', repository, '-c', 'user.name=t', '-c', 'user.email=t@localhost'] as const),
      ...['-c', 'commit.gpgsign=false', '-c', 'tag.gpgsign=false', ...args],
    ]);
    return stdout.trim();
  };
}
