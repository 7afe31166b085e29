import path from 'node:path';
import { isReleaser, type Stamp } from '../repository/make';
import { placeOf } from '../repository/tree';
import { shownValue } from '../secrets/sensitive';
import { listed } from '../text/words';
import type { CodeAt } from './code';
import type { StackFacts } from './facts';
import { named } from './files';

/** A drafted build, with the reason for it. */
export interface DraftedBuild {
  readonly data: Readonly<Record<string, unknown>>;
  readonly why: string;
}

/** The nodes' build in the compose files, as keys of a plan. */
export function composeBuild({ build }: StackFacts, folder: string): Record<string, unknown> {
  const { context = '.', dockerfile = 'Dockerfile', target, args } = build ?? {};
  // Values from the shell are already filled in, and a plan is committed: secrets must stay out.
  const set = Object.entries(args ?? {}).filter(
    ([name, value]) => value !== null && shownValue(name, value) === value,
  );
  return {
    context: named(context, folder),
    ...(dockerfile !== 'Dockerfile' && { dockerfile }),
    ...(target !== undefined && { target }),
    ...(set.length > 0 && { args: Object.fromEntries(set) }),
  };
}

/** What a build of the chain's code depends on besides the code. */
export interface BuildPlace {
  /** Top folder of the repository. */
  readonly root: string;
  readonly binary: string | undefined;
  /** Name of the release. */
  readonly version: string;
  /** Variables of `-X` from which the code takes names of upgrades: their value is the version. */
  readonly versionVariables: readonly string[];
}

/** Build of the chain's code: by its Dockerfile, or else by a generated one. */
export function codeBuild(code: CodeAt, place: BuildPlace, folder: string): DraftedBuild {
  const { dockerfile } = code;
  if (dockerfile === undefined) return goBuild(code, place, folder);
  const file = path.posix.relative(dockerfile.context, dockerfile.path);
  return {
    data: {
      context: named(path.join(place.root, dockerfile.context), folder),
      ...(file !== 'Dockerfile' && { dockerfile: file }),
    },
    why: `${dockerfile.path}: ${dockerfile.why}`,
  };
}

/** Tags that have no use in a rehearsal: Ledger devices, static binaries of Alpine, and C itself. */
const LEFT_OUT = /^(?:ledger|test_ledger_mock|muslc|static\w*|osusergo|gcc|cgo|goleveldb)$/;
/** Tags that need C libraries which a build does not have. */
const LIBRARIES = /^(?:g?rocksdb|cleveldb|secp256k1|libsecp256k1_sdk)$/;

function goBuild(
  { program, make, needOfC, reachesOut }: CodeAt,
  { root, binary = program.name, version, versionVariables }: BuildPlace,
  folder: string,
): DraftedBuild {
  const isNested = program.module.folder !== '' && reachesOut;
  const tags = make.tags.filter(({ value }) => !LEFT_OUT.test(value) && !LIBRARIES.test(value));
  const left = make.tags.filter((each) => !tags.includes(each)).map(({ value }) => value);
  const isOtherName = make.name !== undefined && make.name.value !== binary.replace(/d$/, '');
  const stamps = make.stamps.filter((each) => each.binary === undefined || each.binary === binary);
  const set = stamps.filter(({ value }) => value !== undefined);
  const unset = stamps.filter(({ value }) => value === undefined);
  const isVersion = ({ variable }: Stamp) => versionVariables.includes(variable);
  const versions = unset.filter(isVersion);
  const computed = unset.filter((each) => !isVersion(each) && !isReleaser(each.path));
  const variables = [
    ...set.map(({ variable, value }) => [variable, value] as const),
    // Without a value, the code would name its upgrade after nothing.
    ...versions.map(({ variable }) => [variable, version] as const),
  ];
  const notes = [
    `the Go code of ${program.folder}, as no Dockerfile in the repository compiles ${binary} by itself`,
    ...tags.slice(0, 1).map((tag) => `tags from ${placeOf(tag)}`),
    ...(left.length === 0 ? [] : [`without ${listed(left)}`]),
    ...(isOtherName && make.name !== undefined ? [`name from ${placeOf(make.name)}`] : []),
    ...set.slice(0, 1).map((each) => `variables from ${each.path}:${each.line}`),
    ...versions.map((each) => `${each.variable} as ${each.path}:${each.line} sets it`),
    ...computed.map((each) => `without ${each.variable}, which ${each.path}:${each.line} computes`),
    ...(needOfC === undefined ? [] : [`with C, as ${needOfC}`]),
  ];
  return {
    data: {
      context: named(path.join(root, isNested ? '' : program.module.folder), folder),
      go: {
        ...(program.package !== `./cmd/${binary}` && { package: program.package }),
        ...(isNested && { module: program.module.folder }),
        ...(tags.length > 0 && { tags: tags.map(({ value }) => value) }),
        ...(isOtherName && { name: make.name?.value }),
        ...(variables.length > 0 && { variables: Object.fromEntries(variables) }),
        ...(needOfC !== undefined && { cgo: true }),
      },
    },
    why: notes.join('; '),
  };
}
