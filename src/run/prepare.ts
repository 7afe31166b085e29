import { type Account, openAccounts } from '../chain/client/open-accounts';
import { refuse } from '../errors/finding';
import type { Image } from '../images/image';
import type { ImageRecord, Provided } from '../images/provide';
import { lastRelease } from '../plan/complete';
import type { Plan } from '../plan/schema';
import { checkChain } from '../preflight/chain';
import { checkMachine, missingMounts } from '../preflight/machine';
import type { KnownBinaries } from '../rehearsal/seen';
import { askBinaries, keysAsker } from '../stack/binaries/binaries';
import { openCosmovisor, programOf } from '../stack/binaries/cosmovisor';
import { EngineHasher, type FoundProgram, type Hasher } from '../stack/binaries/hashes';
import { askAddress, type BinaryKeys } from '../stack/binaries/keys';
import { writeOrders } from '../stack/binaries/orders';
import { pinReleases } from '../stack/binaries/pinned';
import { type PreparedStack, prepareStack } from '../stack/prepare/prepare';
import type { Timeline } from '../timeline/timeline';
import type { OpenRun } from './open-run';
import { type KeepOutput, readFiles } from './prepare-files';
import { provide } from './provide';

/** Results that outlive a failure of a later step: they are kept or saved with the evidence. */
export interface Made {
  provided?: Provided;
  genesis?: unknown;
}

/** Everything that a rehearsal needs of the steps before the start. */
export interface Prepared {
  /** The plan, with the paths of its prepared files. */
  readonly plan: Plan;
  readonly images: ReadonlyMap<string, ImageRecord['image']>;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly stack: PreparedStack;
  readonly binaries: KnownBinaries;
}

/**
 * Performs the steps of the procedure before the chain starts.
 *
 * @param made receives results as they are made
 * @param keepOutput saves the output of the plan's preparations
 * @throws RehearsalError naming the first step that refuses or fails
 */
export async function prepareRun(
  open: OpenRun,
  made: Made,
  keepOutput: KeepOutput,
): Promise<Prepared> {
  const { name, loaded, exec, docker, folder, env, timeline, steps, notice } = open;
  const { clock, signal, logger } = open;
  const { folder: planFolder } = loaded;
  const { plan, keys, read } = await steps.run({ kind: 'read-stack' }, () =>
    readFiles(open, keepOutput),
  );
  made.provided = await steps.run({ kind: 'images' }, () => provide(open, read));
  const { records } = made.provided;
  const images = new Map(records.map(({ reference, image }) => [reference, image]));
  recordImages(timeline, plan, records);

  const hasher = new EngineHasher(docker, folder);
  const opened = await steps.run({ kind: 'cosmovisor' }, async () => {
    const orders = await writeOrders(exec, plan, planFolder, folder);
    return openCosmovisor(docker, plan, { images, nodeImages: read.nodeImages, orders, folder });
  });
  const lastImage = plan.restart ? images.get(lastRelease(plan).image) : undefined;
  // Binaries report the same in the image as once extracted, which takes seconds.
  const [binaries, { cosmovisor, releases, places }, onPath] = await steps.run(
    { kind: 'binaries' },
    () =>
      Promise.all([
        askBinaries(docker, plan, opened),
        pinReleases(docker, hasher, opened, folder),
        lastImage && hasher.inImage(lastImage.id, programOf(lastImage, plan.chain.binary)),
      ]),
  );
  const last = await findLast(hasher, plan, { image: lastImage, onPath, places });
  for (const binary of binaries.releases) timeline.add({ type: 'binary-ran', ...binary });
  for (const [release, sha256] of releases.hashes) {
    timeline.add({ type: 'binary-hashed', release, sha256 });
  }

  if (!binaries.keys.isShown) notice(guessedKeys(binaries.keys));
  const accounts = await openAccounts(keys, {
    ...binaries,
    onSecret: logger.secret,
    addressOf: (account, key) =>
      askAddress(keysAsker(docker, plan, opened), account, key, binaries.keys),
  });
  const stack = await steps.run({ kind: 'prepare' }, () =>
    prepareStack(docker, {
      exec,
      run: name,
      plan,
      planFolder,
      folder,
      model: read.model,
      images,
      cosmovisor,
      binaries,
      lastBinary: last.program,
      accounts,
      env,
      clock,
      signal,
      notice,
      progress: (message) => logger.info(message),
    }),
  );
  made.genesis = stack.genesis;
  const { id: chainId, denom } = stack.chain;
  timeline.add({ type: 'chain-read', chainId, denom, nodes: stack.cosmovisorNodes });
  await steps.run({ kind: 'preflight' }, async () => {
    refuse([...stack.strangeSigners, ...(await missingMounts(plan, planFolder))]);
    checkChain({ plan, stack, accounts, binaries, notice });
    await checkMachine(folder, stack.nodes.length);
  });
  const known = { hasher, ...releases, lastImage: lastImage?.id ?? '', last: last.found };
  return { plan, images, accounts, stack, binaries: known };
}

function guessedKeys({ type, hdPath }: BinaryKeys): string {
  return `The first release's binary did not show a key in the output of \`keys add --recover --output json\`: keys of mnemonics are derived as those of the Cosmos Hub (${type}, ${hdPath}), unless the plan says otherwise (key-type, hd-path).`;
}

/** The last release's binary in its own image: where its entry point or its PATH leads, or else where it was found. */
async function findLast(
  hasher: Hasher,
  plan: Plan,
  {
    image,
    onPath,
    places,
  }: {
    readonly image: Image | undefined;
    readonly onPath: FoundProgram | undefined;
    readonly places: ReadonlyMap<string, string>;
  },
): Promise<{ readonly program: string; readonly found: FoundProgram | undefined }> {
  const place = places.get(lastRelease(plan).name);
  if (image === undefined || onPath !== undefined || place === undefined) {
    return { program: programOf(image, plan.chain.binary), found: onPath };
  }
  return { program: place, found: await hasher.inImage(image.id, place) };
}

function recordImages(timeline: Timeline, plan: Plan, records: readonly ImageRecord[]): void {
  for (const { reference, decision, image, key, ms } of records) {
    timeline.add({
      type: 'image-provided',
      reference,
      decision,
      imageId: image.id,
      digests: image.digests,
      bytes: image.bytes,
      key: key?.value ?? null,
      ms: ms ?? null,
    });
  }
  for (const { name, image } of plan.releases) {
    const source = records.find(({ reference }) => reference === image)?.source;
    if (source !== undefined) timeline.add({ type: 'release-traced', release: name, source });
  }
}
