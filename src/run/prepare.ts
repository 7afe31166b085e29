import type { Account } from '../chain/client/open-accounts';
import { FIRST_BINARY } from '../cosmovisor/gate';
import { refuse } from '../errors/finding';
import { type Image, type Images, idOf } from '../images/image';
import type { ImageRecord, Provided } from '../images/provide';
import { firstRelease, lastRelease } from '../plan/complete';
import type { Plan } from '../plan/schema';
import { checkChain } from '../preflight/chain';
import { checkMachine, missingMounts } from '../preflight/machine';
import type { KnownBinaries } from '../rehearsal/seen';
import { askReleases, type Binaries, type ImageProgram } from '../stack/binaries/binaries';
import { type Cosmovisor, openCosmovisor, programOf } from '../stack/binaries/cosmovisor';
import { EngineHasher, type FoundProgram, type Hasher } from '../stack/binaries/hashes';
import { writeOrders } from '../stack/binaries/orders';
import { pinReleases } from '../stack/binaries/pinned';
import { type PreparedStack, prepareStack } from '../stack/prepare/prepare';
import type { ReadStack } from '../stack/prepare/read';
import type { Timeline } from '../timeline/timeline';
import { Beginning } from './first-release';
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
  const { plan, keys, read } = await open.steps.run({ kind: 'read-stack' }, () =>
    readFiles(open, keepOutput),
  );
  const beginning = new Beginning(open, plan, keys);
  try {
    return await prepareFrom(open, made, { plan, read, beginning });
  } finally {
    await beginning.end();
  }
}

/** The plan and the stack as they were read, and the work with the first release. */
interface ReadPlan {
  readonly plan: Plan;
  readonly read: ReadStack;
  readonly beginning: Beginning;
}

async function prepareFrom(
  open: OpenRun,
  made: Made,
  { plan, read, beginning }: ReadPlan,
): Promise<Prepared> {
  const { name, loaded, exec, docker, folder, env, timeline, steps, notice } = open;
  const { clock, signal, logger } = open;
  const { folder: planFolder } = loaded;
  made.provided = await steps.run({ kind: 'images' }, () => provide(open, read, beginning.start));
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
  const [asked, { cosmovisor, releases, places }, onPath] = await steps.run(
    { kind: 'binaries' },
    () =>
      Promise.all([
        askReleases(docker, plan, opened),
        pinReleases(docker, hasher, opened, folder),
        lastImage && hasher.inImage(lastImage.id, programOf(lastImage, plan.chain.binary)),
      ]),
  );
  const last = await findLast(hasher, plan, { image: lastImage, onPath, places });
  for (const binary of asked) timeline.add({ type: 'binary-ran', ...binary });
  for (const [release, sha256] of releases.hashes) {
    timeline.add({ type: 'binary-hashed', release, sha256 });
  }

  const { accounts, binaries, stack } = await steps.run({ kind: 'prepare' }, async () => {
    const { facts, ...begun } = await beginning.result(firstIn(opened, plan, images));
    const binaries: Binaries = { ...facts, releases: asked };
    const stack = await prepareStack(docker, {
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
      ...begun,
      env,
      clock,
      signal,
      notice,
      progress: (message) => logger.info(message),
    });
    return { accounts: begun.accounts, binaries, stack };
  });
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

/** The first release's binary where the rehearsal put it: in the generated Cosmovisor image, or else in its own. */
function firstIn({ image, madeFor }: Cosmovisor, plan: Plan, images: Images): ImageProgram {
  const { image: reference } = firstRelease(plan);
  return madeFor === undefined
    ? { image, reference, binary: FIRST_BINARY }
    : { image: idOf(images, reference), reference, binary: plan.chain.binary };
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
