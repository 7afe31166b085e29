import type { Build } from '../../plan/schema';
import type { GoSources } from './scan';

export type GoSettings = NonNullable<Build['go']>;

/** A Go build with all that is left open in the plan decided. */
export interface GoBuild {
  readonly binary: string;
  /** Path of the main package in the module, such as `./cmd/checkersd`. */
  readonly package: string;
  readonly tags: readonly string[];
  readonly modfile: string;
  readonly cgo: boolean;
  /** Image with the Go toolchain. */
  readonly image: string;
  /** Image that the binary is put into. */
  readonly base: string;
  /** Version that the binary says. */
  readonly version: string;
  readonly name: string;
}

/** The Go release for modules that ask for one older than the images of this Debian release. */
const OLDEST_IMAGE = [1, 21] as const;
const DEFAULT_GO = '1.26';
const DEBIAN = 'bookworm';

/** Where Go without C is put beside its compiled dependencies: a shell and tar. */
export const BUILD_BASE = `debian:${DEBIAN}-slim`;
const DEFAULT_BASE = BUILD_BASE;

/** Image with the toolchain that a module asks for by its `toolchain` or `go` line. */
export function goImage(version: string | undefined): string {
  const [major = 0, minor = 0] = (version ?? '').split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_IMAGE;
  const asked = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  return `golang:${asked ? version : DEFAULT_GO}-${DEBIAN}`;
}

/** The package of the binary, where the plan does not say. */
export function defaultPackage(binary: string): string {
  return `./cmd/${binary}`;
}

/** @param release name of the release, which its binary says as its version by default */
export function goBuild(
  settings: GoSettings,
  binary: string,
  release: string,
  sources: Pick<GoSources, 'goVersion'>,
): GoBuild {
  return {
    binary,
    package: settings.package ?? defaultPackage(binary),
    tags: settings.tags,
    modfile: settings.modfile,
    cgo: settings.cgo,
    image: settings.image ?? goImage(sources.goVersion),
    base: settings.base ?? DEFAULT_BASE,
    // The name of a release may be any text, and a part of -ldflags may not.
    version: settings.version ?? release.replaceAll(/[^\w.+/@:=-]+/g, '-').replace(/^\W+/, ''),
    name: settings.name ?? binary.replace(/d$/, ''),
  };
}
