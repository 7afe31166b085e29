import type { Report } from './schema';

type Release = Pick<Report['releases'][number], 'name' | 'source'>;
type Source = NonNullable<Release['source']>;

/** An id of git: SHA-1, or SHA-256. */
const ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

const isId = (id: string | null) => id !== null && ID.test(id);
const isNone = (...values: readonly unknown[]) => values.every((value) => value === null);

/** What keeps a report from telling what a release was made from, in words; none where it does. */
export function sourceDoubts({ name, source }: Release): string[] {
  if (source === null) return [`what ${name} is made from is not known`];
  return isWhole(source) ? [] : [`what ${name} is made from is told in part, or in two ways`];
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
