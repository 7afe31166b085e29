import { preparationsOf } from '../plan/preparations';
import { listed } from '../text/words';
import { mistake, unlessPrepared, type ValidationFinding } from './finding';
import type { Facts } from './gather/facts';
import type { BuildFact, ContextFiles } from './gather/sources';

/** Findings about what builds read: contexts, Dockerfiles, Go modules and main packages. */
export function buildFindings({ plan, builds }: Facts): ValidationFinding[] {
  const findings = builds.flatMap((each) => [...missingContext(each), ...missingFiles(each)]);
  // Builds read the checkout itself, which other preparations do not change.
  return preparationsOf(plan).some((each) => each.in === 'checkout')
    ? findings.map((finding) => unlessPrepared(plan, finding))
    : findings;
}

function missingContext({ path, title, build, context, source }: BuildFact): ValidationFinding[] {
  if (source.kind !== 'no-folder' || build.ref !== undefined) return [];
  return [
    mistake({
      code: 'BUILD_CONTEXT_UNREADABLE',
      message: `The build context ${context} of ${title} does not exist`,
      hint: 'build.context is relative to the folder of the plan file.',
      planPath: [...path, 'context'],
    }),
  ];
}

function missingFiles(fact: BuildFact): ValidationFinding[] {
  const { build, source } = fact;
  if (source.kind !== 'files') return [];
  const { files } = source;
  if (build.go !== undefined) return goFindings(fact, files);
  if (files.hasDockerfile !== false) return [];
  const { dockerfile, target, args } = build;
  const isPlain =
    dockerfile === 'Dockerfile' && target === undefined && Object.keys(args).length === 0;
  if (isPlain && files.hasModule !== false) return goFindings(fact, files);
  return [
    mistake({
      code: 'DOCKERFILE_NOT_FOUND',
      message: `${placeOf(fact)} has no ${dockerfile}, from which the plan builds ${fact.title}, and it is not beside the plan either`,
      hint: 'build.dockerfile is relative to the build context, or else to the plan file. A Go chain needs none: the rehearsal generates it for a context with a go.mod, or with build.go.',
      planPath: [...fact.path, 'dockerfile'],
    }),
  ];
}

function goFindings(
  fact: BuildFact,
  { hasModule, mainPackage }: ContextFiles,
): ValidationFinding[] {
  const { path, title, build } = fact;
  const place = placeOf(fact);
  if (hasModule === false) {
    return [
      mistake({
        code: 'GO_MODULE_NOT_FOUND',
        message: `${place} has no ${build.go?.modfile ?? 'go.mod'} for the Go build of ${title}`,
        hint: 'Set build.context to a folder with a Go module, and build.go.module to the folder of the module in it, if it is below.',
        planPath: [...path, 'context'],
      }),
    ];
  }
  const { name, isThere, hasFiles, others } = mainPackage;
  if (isThere !== false) return [];
  const what = hasFiles ? 'Go files, but none of package main for this build' : 'no Go files';
  return [
    mistake({
      code: 'GO_PACKAGE_NOT_FOUND',
      message: `The main package ${name} of ${title} has ${what} in ${place}`,
      hint: `Set build.go.package to the folder of the command that runs the node. Main packages that start a node: ${listed(others)}.`,
      planPath: [...path, ...(build.go?.package === undefined ? [] : ['go', 'package'])],
    }),
  ];
}

/** The files that are read: a folder, or one at a git ref. */
function placeOf({ context, build: { ref } }: BuildFact): string {
  return ref === undefined ? context : `${context} at the git ref ${ref}`;
}
