import type { Report } from '../model/schema';

type Release = Pick<Report['releases'][number], 'name' | 'source'>;
type Source = NonNullable<Release['source']>;

/** Git object id: SHA-1, or SHA-256. */
const ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

const isId = (id: string | null) => id !== null && ID.test(id);
const isNone = (...values: readonly unknown[]) => values.every((value) => value === null);

/** Gaps in a report's proof of a release's source, in words; empty if there are none. */
export function sourceDoubts({ name, source }: Release): string[] {
  if (source === null) return [`the source of release ${name} is unknown`];
  return isWhole(source) ? [] : [`the source of release ${name} is incomplete or contradictory`];
}

function isWhole({ how, ref, commit, tree, changed, content, digest }: Source): boolean {
  switch (how) {
    case 'git ref':
      return !!ref && isId(commit) && isId(tree) && isNone(changed, content, digest);
    case 'work tree': {
      const isOfCommit = isId(commit) && changed !== null && (tree === null || isId(tree));
      return !!content && isNone(ref, digest) && (isOfCommit || isNone(commit, tree, changed));
    }
    case 'image':
      return isNone(ref, commit, tree, changed, content);
    default:
      return false;
  }
}
