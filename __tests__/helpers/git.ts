import { systemExec } from '../../src/system/system-exec';

const USER = ['user.name=t', 'user.email=t@localhost', 'commit.gpgsign=false', 'tag.gpgsign=false'];

/** Git in a repository, with a user who signs nothing: returns the output of a command. */
export function gitIn(
  repository: string,
  env: Readonly<Record<string, string>> = {},
): (...args: string[]) => Promise<string> {
  const options = USER.flatMap((option) => ['-c', option]);
  return async (...args) => {
    const argv = ['git', '-C', repository, ...options, ...args] as const;
    const { stdout } = await systemExec.run(argv, { env });
    return stdout.trim();
  };
}
