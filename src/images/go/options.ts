import type { Build } from '../../plan/schema';
import { isAtLeast } from '../../text/versions';
import type { GoSources } from './scan';

export type GoSettings = NonNullable<Build['go']>;

/** A Go build with all optional settings resolved. */
export interface GoBuild {
  readonly binary: string;
  /** Path of the main package within the module, such as `./cmd/checkersd`. */
  readonly package: string;
  readonly tags: readonly string[];
  readonly modfile: string;
  readonly cgo: boolean;
  /** Image with the Go toolchain. */
  readonly image: string;
  /** Base image for the binary. */
  readonly base: string;
  /** Version reported by the binary. */
  readonly version: string;
  readonly name: string;
}

/** Go release for modules that request one older than the images of this Debian release. */
const OLDEST_IMAGE = '1.21';
const DEFAULT_GO = '1.26';
const DEBIAN = 'bookworm';

/** Base image for Go without C and its compiled dependencies: provides a shell and tar. */
export const BUILD_BASE = `debian:${DEBIAN}-slim`;
const DEFAULT_BASE = BUILD_BASE;

/** Image of the toolchain requested by a module's `toolchain` or `go` line. */
export function goImage(version: string | undefined): string {
  const isThere = version !== undefined && isAtLeast(version, OLDEST_IMAGE) === true;
  return `golang:${isThere ? version : DEFAULT_GO}-${DEBIAN}`;
}

/** Default package of a binary. */
export function defaultPackage(binary: string): string {
  return `./cmd/${binary}`;
}

/** @param release name of the release, the default version reported by its binary */
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
    // A release may have any name, but a part of -ldflags may not.
    version: settings.version ?? release.replaceAll(/[^\w.+/@:=-]+/g, '-').replace(/^\W+/, ''),
    name: settings.name ?? binary.replace(/d$/, ''),
  };
}
