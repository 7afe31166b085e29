import { execFileSync } from 'node:child_process';
import { docker, type RawPlan } from './rehearsals';

/** The bundled chain with images that no engine has before: what the tests of its caches share. */

export const RELEASES = ['v1', 'v1.1', 'v2'];
export const SIGNER = 'rehearsal/tmkms:0.15.0';
/** What is kept from run to run, as the log calls it; the image with Cosmovisor is made of it each time. */
export const KEPT = [...RELEASES.map((name) => `release ${name}`), `image ${SIGNER}`];
export const COSMOVISOR = 'the image with Cosmovisor';

/** Name of a release's image. */
export function stampedImage(stamp: string, release: string): string {
  return `rehearsal/${stamp}:${release}`;
}

/** Puts a stamp into the keys of a plan's images, and into the versions that its binaries say. */
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

/** What is in images: their layers, however these are compressed, a line for each image. */
export function contentsOf(references: readonly string[]): string {
  return docker(['image', 'inspect', '--format', '{{json .RootFS.Layers}}', ...references]);
}

/** Takes names from images, so that the engine drops those that have no other. */
export function forgetImages(names: Iterable<string>): void {
  // By force, one that is not there is no error.
  execFileSync('docker', ['image', 'rm', '--force', ...names], { stdio: 'pipe' });
}
