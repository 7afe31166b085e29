/** Folder of the rehearsal's additions in a Cosmovisor image. */
export const ADDED_FOLDER = '/opt/rehearsal';

/** Cosmovisor in a generated image: the gate stands in all other places of it. */
export const COSMOVISOR = `${ADDED_FOLDER}/cosmovisor`;

export const RELEASES_FOLDER = `${ADDED_FOLDER}/releases`;

/** File beside a release's binary with the binary's path in the release's own image. */
export const PLACE_FILE = 'place';

/** Orders for the launchers of releases, by index in the plan, in a generated Cosmovisor image. */
export const ORDERS_FOLDER = `${ADDED_FOLDER}/orders`;

/** Folders of a release's own binary and of its shared libraries, beside its launcher. */
export const PROGRAM_FOLDER = 'bin';
export const LIBRARY_FOLDER = 'lib';

/**
 * Path that starts a release's binary in a generated Cosmovisor image: its launcher, which adds what the release needs
 * beside its binary.
 *
 * @param index the release's index in the plan
 */
export function releaseBinary(index: number, binary: string): string {
  return `${RELEASES_FOLDER}/${index}/${binary}`;
}

/** Path of a release's own binary, which its launcher becomes. */
export function releaseProgram(index: number, binary: string): string {
  return `${RELEASES_FOLDER}/${index}/${PROGRAM_FOLDER}/${binary}`;
}

/** Cosmovisor's folder of a chain's first binary. */
export const GENESIS = 'genesis';

/** Cosmovisor's folder of an upgrade's binary: the name, escaped by Go's `url.PathEscape`. */
export function upgradeFolder(upgrade: string): string {
  const escaped = encodeURIComponent(upgrade)
    .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%(24|26|2B|3A|3D|40)/g, (code) => decodeURIComponent(code));
  return `upgrades/${escaped}`;
}

/** Folder of the upgrade whose binary a log line of Cosmovisor names as started: `upgrades/v2`. */
export function launchedFolder(line: string): string | undefined {
  if (line.includes('NEEDED')) return undefined;
  return /cosmovisor\/(upgrades\/[^/\s"]+)\/bin/.exec(line)?.[1];
}
