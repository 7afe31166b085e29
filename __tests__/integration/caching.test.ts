import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { KEY_LABEL, keyTag } from '../../src/images/store/image-store';
import type { ImagesOutcome } from '../../src/run/images-only';
import { isDiskWarning } from './provided';
import {
  BUILD_LIMIT_MS,
  changedPlan,
  docker,
  leftInEngine,
  Rehearsal,
  RUN_LIMIT_MS,
  removeTemporaryFolders,
  temporaryFolder,
  workingFolders,
} from './rehearsals';
import { decisions, titlesWithoutRelay, withoutRelay } from './relay-image';
import {
  COSMOVISOR,
  contentsOf,
  forgetImages,
  KEPT,
  RELEASES,
  SIGNER,
  stampedImage,
  stampPlan,
} from './stamped';

const folder = temporaryFolder();
const cache = path.join(folder, 'cache');
/** Part of the keys of this file's images, so that they are new to every engine. */
const stamp = path.basename(folder).toLowerCase();
const imageOf = (release: string) => stampedImage(stamp, release);
const versionOf = (release: string) => `${release}-${stamp}`;
const plan = changedPlan(folder, (raw) => {
  raw.traffic = [];
  raw.queries = [];
  stampPlan(raw, stamp, versionOf);
});

/** Runs the bundle with a cache in a folder, to its end. */
async function run(store: string, ...command: string[]): Promise<Rehearsal> {
  const evidence = path.join(temporaryFolder(), 'evidence');
  const started = new Rehearsal(evidence, [
    ...[...command, '--plan', plan, '--evidence', evidence],
    ...['--cache', 'local', '--cache-folder', store],
  ]);
  const exitCode = await started.ended;
  if (exitCode !== 0) throw new Error(`ended with ${exitCode}:\n${started.output.slice(-5000)}`);
  return started;
}

/** Provides the images of the plan without a rehearsal. */
async function provide(store: string): Promise<ImagesOutcome & { readonly output: string }> {
  const { evidence, output } = await run(store, 'images');
  const outcome = JSON.parse(readFileSync(path.join(evidence, 'images.json'), 'utf8'));
  return { ...(outcome as ImagesOutcome), output };
}

const built = (output: string) =>
  titlesWithoutRelay([...output.matchAll(/^» build of (.+)$/gm)].map(([, title]) => String(title)));

/** Warnings of the action, apart from that of this machine's disk; those of builds, such as Go's, have a prefix. */
const warnings = (output: string) =>
  output.split('\n').filter((line) => /^ {2}warning: /.test(line) && !isDiskWarning(line));

/** Manifests by key, from the index of the folder. */
function indexOf(store: string): Record<string, { manifest: string }> {
  return JSON.parse(readFileSync(path.join(store, 'images/index.json'), 'utf8')).images;
}

const blobOf = (store: string, digest: string) =>
  path.join(store, 'images/blobs', digest.replace(':', '/'));

const readBlob = (store: string, digest: string) =>
  JSON.parse(readFileSync(blobOf(store, digest), 'utf8'));

interface Manifest {
  readonly config: { readonly digest: string };
  readonly layers: readonly { readonly digest: string; readonly size: number }[];
}

const manifestOf = (store: string, key: string): Manifest =>
  readBlob(store, indexOf(store)[key]?.manifest ?? '');

/** Problems of a folder: blobs with a wrong hash, images with the label of another key. */
function problemsOf(store: string): string[] {
  return Object.entries(indexOf(store)).flatMap(([key, { manifest }]) => {
    const { config, layers } = manifestOf(store, key);
    const blobs = [manifest, config.digest, ...layers.map(({ digest }) => digest)];
    const damaged = blobs.filter((digest) => {
      const content = readFileSync(blobOf(store, digest));
      return `sha256:${createHash('sha256').update(content).digest('hex')}` !== digest;
    });
    const label = readBlob(store, config.digest).config.Labels[KEY_LABEL];
    return label === key ? damaged : [...damaged, `${key} has the image of ${label}`];
  });
}

/** Modification times of the folder's blobs, which every write changes. */
function blobTimes(store: string): Record<string, number> {
  const blobs = path.join(store, 'images/blobs/sha256');
  return Object.fromEntries(
    readdirSync(blobs).map((name) => [name, statSync(path.join(blobs, name)).mtimeMs]),
  );
}

/** Layers of the kept images. */
const contents = () => contentsOf([...RELEASES.map(imageOf), SIGNER]);

describe('images kept in a folder, on the command line', () => {
  let cold: ImagesOutcome & { readonly output: string };
  /** Names of the images that the rehearsal runs; `all` also has those of their build inputs. */
  let required: string[] = [];
  let all = RELEASES.map(imageOf);

  beforeAll(async () => {
    cold = await provide(cache);
    required = withoutRelay(cold.images).flatMap(({ reference, key }) => [
      reference,
      keyTag(key ?? ''),
    ]);
    all = [...required, ...Object.keys(indexOf(cache)).map(keyTag)];
  }, BUILD_LIMIT_MS);

  afterAll(() => {
    forgetImages(all.filter((name) => name !== SIGNER));
    removeTemporaryFolders();
  });

  it('are built on an empty cache, and kept complete', () => {
    expect(decisions(cold.images)).toEqual(Array(5).fill('build'));
    expect(warnings(cold.output)).toEqual([]);
    // Also the inputs for the build of a changed release (compiled dependencies, Cosmovisor), and the relay.
    expect(Object.keys(indexOf(cache))).toHaveLength(KEPT.length + 3);
    expect(problemsOf(cache)).toEqual([]);
  });

  it(
    'are loaded into an engine without them, and pass the rehearsal',
    async () => {
      const before = contents();
      forgetImages(all);
      const { report, output } = await run(cache);
      expect(report.result).toBe('passed');
      expect(decisions(report.images)).toEqual([...Array(4).fill('cache'), 'build']);
      expect(built(output)).toEqual([COSMOVISOR]);
      expect(contents()).toEqual(before);
    },
    RUN_LIMIT_MS,
  );

  it(
    'are found in the engine by the next run, which rewrites none of them',
    async () => {
      const [index, times] = [indexOf(cache), blobTimes(cache)];
      const { images, output } = await provide(cache);
      expect(decisions(images)).toEqual(Array(5).fill('engine'));
      expect(built(output)).toEqual([]);
      expect(indexOf(cache)).toEqual(index);
      expect(blobTimes(cache)).toEqual(times);
    },
    RUN_LIMIT_MS,
  );

  describe('with a changed byte in one layer, and another layer truncated', () => {
    const again = ['v1.1', 'v2'];
    /** Changes the layer of a release that no other image has. */
    const damage = (release: string, change: (layer: string) => void) =>
      change(ownLayer(store, keyOf(release)));
    const keyOf = (release: string) =>
      cold.images.find(({ reference }) => reference === imageOf(release))?.key ?? '';
    let store: string;
    let after: Awaited<ReturnType<typeof provide>>;

    beforeAll(async () => {
      store = path.join(temporaryFolder(), 'cache');
      cpSync(cache, store, { recursive: true });
      damage('v2', (layer) => {
        const content = readFileSync(layer);
        const middle = content.length >> 1;
        content.writeUInt8(content.readUInt8(middle) ^ 0xff, middle);
        writeFileSync(layer, content);
      });
      damage('v1.1', (layer) => truncateSync(layer, statSync(layer).size >> 1));
      forgetImages(required);
      after = await provide(store);
    }, BUILD_LIMIT_MS);

    it('cause warnings, and only the damaged ones are rebuilt', () => {
      const warned = warnings(after.output);
      expect(warned).toHaveLength(again.length);
      for (const damaged of ['has different content', 'is truncated']) {
        const text = `is damaged and is not used: blobs/sha256/\\w+ ${damaged}`;
        expect(warned).toContainEqual(expect.stringMatching(text));
      }
      const titles = built(after.output);
      expect(titles.at(-1)).toBe(COSMOVISOR);
      // Releases are built side by side.
      expect(titles.slice(0, -1).sort()).toEqual(again.map((release) => `release ${release}`));
      expect(decisions(after.images)).toEqual([
        ...RELEASES.map((release) => (again.includes(release) ? 'build' : 'cache')),
        'cache',
        'build',
      ]);
    });

    it.each(RELEASES)('are correct after the rebuild: %s', (release) => {
      const label = `{{index .Config.Labels "${KEY_LABEL}"}}`;
      expect(docker(['image', 'inspect', '--format', label, imageOf(release)])).toBe(
        keyOf(release),
      );
      const command = ['run', '--rm', '--network', 'none', imageOf(release), 'version'];
      expect(docker(command)).toBe(versionOf(release));
    });

    it('are complete in the folder for the next run', () => {
      expect(problemsOf(store)).toEqual([]);
    });
  });

  it('leave nothing of a run behind', () => {
    expect(leftInEngine()).toEqual([]);
    expect(workingFolders()).toEqual([]);
  });
});

/** The largest layer that only one image has. */
function ownLayer(store: string, key: string): string {
  const layersOf = (of: string) => manifestOf(store, of).layers;
  const others = Object.keys(indexOf(store)).filter((other) => other !== key);
  const shared = new Set(others.flatMap(layersOf).map(({ digest }) => digest));
  const own = layersOf(key).filter(({ digest }) => !shared.has(digest));
  const [largest] = [...own].sort((one, other) => other.size - one.size);
  return blobOf(store, largest?.digest ?? '');
}
