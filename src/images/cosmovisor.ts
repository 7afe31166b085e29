import { firstRelease } from '../plan/complete';
import type { Plan } from '../plan/schema';
import { sha256 } from '../system/hash';
import { GO_IMAGE, generated } from './generated';
import type { Input, Target } from './target';

/** Where what the rehearsal adds is in a Cosmovisor image. */
export const ADDED_FOLDER = '/opt/rehearsal';
export const RELEASES_FOLDER = `${ADDED_FOLDER}/releases`;

export const DEFAULT_VERSION = 'v1.5.0';

/** Set in a container that is to stop where it would start the node, to a word of that start alone; see the shim. */
export const DRY_START = 'REHEARSAL_DRY_START';

/** What lines of a dry start's output begin with, by its word: one with the number of arguments, one with each. */
export function dryStartMarks(word: string): { readonly count: string; readonly argument: string } {
  return {
    count: `rehearsal-start-arguments:${word}:`,
    argument: `rehearsal-start-argument:${word}:`,
  };
}

/**
 * Stands where the chain's binary was in the image of the first release: whatever script starts the
 * node starts Cosmovisor, and every other command of the script reaches the real binary.
 */
function shim(binary: string, run: string): string {
  const { count, argument } = dryStartMarks(`\${${DRY_START}}`);
  return `#!/bin/sh
real="${RELEASES_FOLDER}/0/${binary}"
for argument; do
  [ "$argument" = start ] || continue
  if [ -n "\${${DRY_START}:-}" ]; then
    printf '%s\\n' "${count}$#"
    for argument; do printf '%s\\n' "${argument}$argument"; done
    exit 0
  fi
  [ -z "\${DAEMON_HOME:-}" ] || exec ${run} "$@"
done
exec "$real" "$@"
`;
}

/**
 * Takes the binary out of a release's image mounted at /release/<index>: the image itself may be without a
 * shell, and its Dockerfile may have put the binary anywhere on the PATH. Of the first release the
 * place is taken too, for the shim.
 */
function takeScript(binary: string): string {
  return `#!/bin/sh
set -eu
mkdir -p "/overlay${RELEASES_FOLDER}/$1"
for folder in /usr/local/bin /usr/bin /bin /usr/local/sbin /usr/sbin /sbin /root/go/bin /go/bin /; do
  if [ -x "/release/$1$folder/${binary}" ] || [ -h "/release/$1$folder/${binary}" ]; then
    # An absolute link leads into the release's image, not into this one.
    found="/release/$1$folder/${binary}"
    while [ -h "$found" ]; do
      to=$(readlink "$found")
      case $to in /*) found="/release/$1$to" ;; *) found="$(dirname "$found")/$to" ;; esac
    done
    cp "$found" "/overlay${RELEASES_FOLDER}/$1/${binary}"
    if [ "$1" = 0 ]; then
      mkdir -p "/overlay$folder"
      cp /shim.sh "/overlay$folder/${binary}"
      chmod 755 "/overlay$folder/${binary}"
    fi
    exit 0
  fi
done
echo "ERROR: release $1 has no executable ${binary} on the usual PATH" >&2
exit 1
`;
}

/** Path of a release's binary in a Cosmovisor image that is made, by the release's place in the plan. */
export function releaseBinary(index: number, binary: string): string {
  return `${RELEASES_FOLDER}/${index}/${binary}`;
}

/** Name of a release's target, and of the context that the generated Dockerfile copies from: no dots. */
export function releaseTarget(index: number): string {
  return `release-${index}`;
}

/** The version of Cosmovisor that is built. */
export function cosmovisorVersion({ cosmovisor }: Plan): string {
  return cosmovisor.version ?? DEFAULT_VERSION;
}

/** The Cosmovisor image: the user's own, or the tag of the one that is made, told apart by what is in it. */
export function cosmovisorImage(plan: Plan): string {
  if (plan.cosmovisor.image !== undefined) return plan.cosmovisor.image;
  const content = JSON.stringify([plan.chain.binary, plan.releases, cosmovisorVersion(plan)]);
  const hash = sha256(content).slice(0, 12);
  return `rehearsal/cosmovisor:${hash}`;
}

/** The numbers of a version such as `v1.5.0`. */
function numbersOf(version: string): readonly [major: number, minor: number] {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return [major, minor];
}

function isBefore(version: string, minor: number): boolean {
  const [major, has] = numbersOf(version);
  return major < 1 || (major === 1 && has < minor);
}

/** How a version of Cosmovisor is called and set up (its CHANGELOG, 1.0 to 1.7). */
export interface CosmovisorDialect {
  /** What stands before the node's own arguments. */
  readonly command: readonly string[];
  /** `DAEMON_POLL_INTERVAL`; shorter, and upgrade-info.json is read half-written (1.5.0, 2 of 4 runs). */
  readonly pollInterval: string;
}

/** The dialect of a version: `run` came with 1.1, and durations instead of milliseconds with 1.2. */
export function cosmovisorDialect(version: string): CosmovisorDialect {
  return {
    command: isBefore(version, 1) ? ['cosmovisor'] : ['cosmovisor', 'run'],
    pollInterval: isBefore(version, 2) ? '300' : '300ms',
  };
}

/** Module of a version's source: it moved with 1.4. */
function moduleOf(version: string): string {
  return isBefore(version, 4)
    ? 'github.com/cosmos/cosmos-sdk/cosmovisor'
    : 'cosmossdk.io/tools/cosmovisor';
}

/** Name of the Cosmovisor image's target. */
export const COSMOVISOR_TARGET = 'cosmovisor';
/** Name of the target of Cosmovisor itself, and of the context that the image takes it from. */
const TOOLS_TARGET = 'cosmovisor-tools';

const BASE_IMAGE = 'debian:bookworm-slim';

/**
 * Cosmovisor and what is needed to put an image with it together; the same for every chain, so it is not
 * built again when a chain changes.
 *
 * Cosmovisor is built from a module that requires it, as `go install PATH@VERSION` is refused by
 * some module proxies, and so is much of what `go mod tidy` would look for.
 */
function toolsFiles(plan: Plan): Readonly<Record<string, string>> {
  const version = cosmovisorVersion(plan);
  const command = moduleOf(version);
  return {
    Dockerfile: `# Generated: Cosmovisor ${version}.
FROM --platform=$BUILDPLATFORM ${GO_IMAGE} AS build
ARG TARGETARCH
WORKDIR /src
ENV CGO_ENABLED=0 GOFLAGS=-buildvcs=false
RUN go mod init rehearsal/cosmovisor \\
 && go get ${command}/cmd/cosmovisor@${version} \\
 && GOARCH="$TARGETARCH" go build -trimpath -ldflags "-s -w" -o /cosmovisor ${command}/cmd/cosmovisor

FROM ${BASE_IMAGE}
COPY --chmod=755 take.sh /usr/local/bin/take
COPY --from=build /cosmovisor /usr/local/bin/cosmovisor
`,
    'take.sh': takeScript(plan.chain.binary),
  };
}

/**
 * The Cosmovisor image of a plan: the image of the first release, so that its scripts and libraries are
 * there, with Cosmovisor and every release's binary added.
 */
function imageFiles(plan: Plan): Readonly<Record<string, string>> {
  const { command: run } = cosmovisorDialect(cosmovisorVersion(plan));
  const first = plan.releases.indexOf(firstRelease(plan));
  const indexes = plan.releases.map((_, i) => i);
  const mounts = indexes.map(
    (i) => `--mount=type=bind,from=${releaseTarget(i)},target=/release/${i}`,
  );
  return {
    Dockerfile: `# Generated by the rehearsal from the plan.
FROM ${TOOLS_TARGET} AS binaries
COPY shim.sh /shim.sh
RUN ${mounts.join(' ')} \\
 for index in ${indexes.join(' ')}; do take "$index" || exit 1; done

FROM ${releaseTarget(first)}
COPY --from=${TOOLS_TARGET} /usr/local/bin/cosmovisor /usr/local/bin/cosmovisor
COPY --from=binaries /overlay/ /
ENTRYPOINT ["/usr/local/bin/cosmovisor"]
CMD []
`,
    'shim.sh': shim(plan.chain.binary, run.join(' ')),
  };
}

/**
 * The targets of the Cosmovisor image that is made.
 *
 * @param releases the releases as inputs, by the names of {@link releaseTarget}
 * @param folder where the generated contexts go
 */
export async function cosmovisorTargets(
  plan: Plan,
  releases: Readonly<Record<string, Input>>,
  folder: string,
): Promise<Target[]> {
  const version = cosmovisorVersion(plan);
  return [
    {
      ...(await generated(folder, TOOLS_TARGET, `Cosmovisor ${version}`, toolsFiles(plan))),
      reference: undefined,
      inputs: {},
      bases: [GO_IMAGE, BASE_IMAGE],
      keeps: 'image',
    },
    {
      ...(await generated(
        folder,
        COSMOVISOR_TARGET,
        'the image with Cosmovisor',
        imageFiles(plan),
      )),
      reference: cosmovisorImage(plan),
      inputs: { [TOOLS_TARGET]: { target: TOOLS_TARGET }, ...releases },
      bases: [],
      keeps: 'nothing',
    },
  ];
}
