import type { ReleaseSource } from '../rehearsal/timeline';
import type { Exec } from '../system/exec';
import type { Image } from './image';
import type { Target } from './target';

const UNKNOWN: ReleaseSource = {
  ...{ how: 'image', ref: null, commit: null, tree: null, changed: null, content: null },
  digest: null,
};

/**
 * What the files of a build are from: the commit and the tree of its ref, or the commit of the work tree, whether
 * that has changes, and the hash of what is sent.
 */
export async function traceBuild(
  exec: Exec,
  { origin, content }: Pick<Target, 'origin' | 'content'>,
  signal: AbortSignal,
): Promise<ReleaseSource> {
  if (origin?.at !== undefined) return { ...UNKNOWN, how: 'git ref', ...origin.at };
  const built = { ...UNKNOWN, how: 'work tree', content: content.hash } as const;
  if (origin === undefined) return built;
  const git = async (...args: string[]) => {
    const { stdout, exitCode } = await exec.run(
      ['git', '--no-optional-locks', '-C', origin.folder, ...args],
      { signal, allowFailure: true },
    );
    return exitCode === 0 ? stdout.trim() : undefined;
  };
  const commit = await git('rev-parse', '--verify', '--quiet', 'HEAD^{commit}');
  if (commit === undefined) return built;
  const prefix = (await git('rev-parse', '--show-prefix')) ?? '';
  const tree = await git('rev-parse', '--verify', '--quiet', `${commit}:${prefix}`);
  const changes = await git('status', '--porcelain', '--', '.');
  const changed = changes !== '' || isPartial((await git('ls-files', '-v', '--', '.')) ?? '');
  return { ...built, commit, tree: tree ?? null, changed };
}

/**
 * Whether `git ls-files -v` has files of which git does not look at the work tree: those that a sparse checkout
 * leaves out (`S`), and those that somebody told it to take for unchanged (in small letters).
 */
function isPartial(files: string): boolean {
  return /^[Sa-z] /m.test(files);
}

/** What an image is that nothing builds: its digest in a registry, where it came from one. */
export function traceImage({ digests }: Image): ReleaseSource {
  return { ...UNKNOWN, digest: digests[0] ?? null };
}
