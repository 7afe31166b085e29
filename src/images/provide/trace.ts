import type { Exec } from '../../system/exec';
import type { ReleaseSource } from '../../timeline/timeline';
import type { Image } from '../model/image';
import type { Target } from '../model/target';

const UNKNOWN: ReleaseSource = {
  how: 'image',
  ref: null,
  commit: null,
  tree: null,
  changed: null,
  content: null,
  digest: null,
};

/**
 * Origin of a build's files: the commit and the tree of its ref, or for a work tree its commit, whether it has
 * changes, and the hash of what is sent.
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
 * Returns true if `git ls-files -v` lists files that git does not check in the work tree: those excluded from a
 * sparse checkout (`S`), and those marked as unchanged (lower-case letters).
 */
function isPartial(files: string): boolean {
  return /^[Sa-z] /m.test(files);
}

/** Origin of an image without a build: its digest in a registry, if it came from one. */
export function traceImage({ digests }: Image): ReleaseSource {
  return { ...UNKNOWN, digest: digests[0] ?? null };
}
