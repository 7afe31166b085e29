import { execFileSync } from 'node:child_process';
import { docker, type RawPlan } from './rehearsals';

/** The bundled chain with images that are new to every engine, for the tests of caches. */

export const RELEASES = ['v1', 'v1.1', 'v2'];
export const SIGNER = 'rehearsal/tmkms:0.15.0';
/** Titles, in the log, of the kept images; the image with Cosmovisor is built from them each time. */
export const KEPT = [...RELEASES.map((name) => `release ${name}`), `image ${SIGNER}`];
export const COSMOVISOR = 'the image with Cosmovisor';

/** Name of a release's image. */
export function stampedImage(stamp: string, release: string): string {
  return `rehearsal/${stamp}:${release}`;
}

/** Puts a stamp into the keys of a plan's images, and into the versions of its binaries. */
export function stampPlan(
  plan: RawPlan,
  stamp: string,
  versionOf: (release: string) => string,
): void {
  plan.releases = (plan.releases as { name: string; build: { go: object } }[]).map(
    ({ name, build }) => {
      const go = { ...build.go, version: versionOf(name) };
      return { name, image: stampedImage(stamp, name), build: { ...build, go } };
    },
  );
  const { images } = plan.stack as { images: { build: { args: object } }[] };
  for (const { build } of images) build.args = { ...build.args, STAMP: stamp };
}

/** Layers of images, independent of their compression, one line per image. */
export function contentsOf(references: readonly string[]): string {
  return docker(['image', 'inspect', '--format', '{{json .RootFS.Layers}}', ...references]);
}

/** Removes names of images; the engine drops images without another name. */
export function forgetImages(names: Iterable<string>): void {
  // With --force, a missing image is no error.
  execFileSync('docker', ['image', 'rm', '--force', ...names], { stdio: 'pipe' });
}
