import { listed, suggestion } from '../text/words';
import { absentRepositories } from './absent';
import { mistake, notice, type ValidationFinding } from './finding';
import type { Facts } from './gather/facts';
import type { BuildFact } from './gather/sources';

/** Findings about the git refs of builds, and the repositories that have them. */
export function repositoryFindings(facts: Facts): ValidationFinding[] {
  return [...toBeCloned(facts), ...facts.builds.flatMap(refFindings)];
}

/** One notice for each repository that is not there: nothing in it can be checked. */
function toBeCloned(facts: Facts): ValidationFinding[] {
  return absentRepositories(facts).flatMap((folder) => {
    const builds = facts.builds.filter(({ context }) => context === folder);
    const [first] = builds;
    if (first === undefined) return [];
    return notice({
      code: 'REPOSITORY_ABSENT',
      message: `The folder ${folder}, from which the plan builds ${listed(builds.map(({ title }) => title))}, does not exist: nothing in it was checked`,
      hint: 'Clone the repository into it, or correct build.context: it is relative to the plan file.',
      planPath: [...first.path, 'context'],
    });
  });
}

function refFindings({ path, title, build, context, source }: BuildFact): ValidationFinding[] {
  const { ref } = build;
  if (ref === undefined) return [];
  const planPath = [...path, 'ref'];
  if (source.kind === 'no-repository') {
    return [
      notice({
        code: 'CHECK_SKIPPED',
        message: `The git ref ${ref} of ${title} was not checked: ${source.why}`,
        hint: 'A build from a git ref needs git, and a context in a clone.',
        planPath,
      }),
    ];
  }
  if (source.kind !== 'no-ref') return [];
  const message = `${context} has no git ref ${ref}, from which the plan builds ${title}`;
  const fetching = `git fetch --depth 1 origin ${ref}:${ref}`;
  if (source.isShallow) {
    return [
      notice({
        code: 'REF_NOT_FETCHED',
        message: `${message}; the clone is incomplete, so the files of the ref were not checked`,
        hint: `Fetch it: ${fetching}, for a tag with refs/tags/ before both names. With actions/checkout, set fetch-depth: 0.`,
        planPath,
      }),
    ];
  }
  return [
    mistake({
      code: 'GIT_REF_UNAVAILABLE',
      message: `${message}${nearRef(ref, source.refs)}`,
      hint: `Correct the ref; or, if it is new in the remote repository, fetch it: git fetch --tags.`,
      planPath,
    }),
  ];
}

/** The ref that was probably meant: a branch of a remote, or a similar name. */
function nearRef(ref: string, refs: readonly string[]): string {
  const ofRemote = refs.find((each) => each.endsWith(`/${ref}`));
  return ofRemote === undefined ? suggestion(ref, refs) : `; it has ${ofRemote}`;
}
