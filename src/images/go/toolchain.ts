import { isAtLeast } from '../../text/versions';

/** Go release for modules that request one older than the images of this Debian release. */
const OLDEST_IMAGE = '1.21';
const DEFAULT_GO = '1.26';
const DEBIAN = 'bookworm';

/** Base image for Go without C and its compiled dependencies: provides a shell and tar. */
export const BUILD_BASE = `debian:${DEBIAN}-slim`;

/** Newest of the versions that go and toolchain lines request. */
export function newest(versions: readonly string[]): string | undefined {
  return versions.reduce<string | undefined>(
    (best, version) => (best === undefined || isAtLeast(best, version) === false ? version : best),
    undefined,
  );
}

/** Image of the toolchain requested by a module's `toolchain` or `go` line. */
export function goImage(version: string | undefined): string {
  const isThere = version !== undefined && isAtLeast(version, OLDEST_IMAGE) === true;
  return `golang:${isThere ? version : DEFAULT_GO}-${DEBIAN}`;
}
