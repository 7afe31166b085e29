import type { Exec } from '../../system/exec';
import { nonEmptyLines } from '../../system/exec';
import { type Image, type InspectedImage, imageOfInspected } from '../image';
import { KEY_LABEL, keyTag } from './store';

const REPOSITORY = keyTag('').slice(0, -1);

/**
 * The images of the engine that carry these keys. An image that has a key's name and not its label was
 * put there by something else: it loses the name.
 *
 * @param warn told of each such image
 */
export async function findByKey(
  exec: Exec,
  keys: readonly string[],
  signal: AbortSignal,
  warn: (message: string) => void,
): Promise<ReadonlyMap<string, Image>> {
  if (keys.length === 0) return new Map();
  const { stdout } = await exec.run(
    ['docker', 'image', 'inspect', '--format', '{{json .}}', ...keys.map(keyTag)],
    { signal, allowFailure: true }, // fails where one is missing, and answers the others
  );
  const found = new Map<string, Image>();
  const refused = new Set<string>();
  for (const line of nonEmptyLines(stdout)) {
    const inspected = JSON.parse(line) as InspectedImage;
    const label = inspected.Config.Labels?.[KEY_LABEL];
    for (const key of new Set(keys)) {
      if (!(inspected.RepoTags ?? []).includes(keyTag(key))) continue;
      if (found.has(key) || refused.has(key)) continue; // an image with two names is told of twice
      if (label === key) {
        found.set(key, imageOfInspected(inspected));
      } else {
        refused.add(key);
        warn(
          `The image ${keyTag(key)} says that its key is ${label ?? 'none'}: it is not the one that is looked for, and is not used.`,
        );
        await exec.run(['docker', 'image', 'rm', keyTag(key)], { signal, allowFailure: true });
      }
    }
  }
  return found;
}

/** How long an image that no run asked for is kept in the engine. */
const KEPT_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Takes the names by key from images that were made or loaded more than 30 days ago and that this run
 * does not use; the engine drops what has no other name. Nothing that others named is touched.
 *
 * @param now milliseconds since the epoch
 */
export async function pruneEngine(
  exec: Exec,
  used: ReadonlySet<string>,
  now: number,
): Promise<number> {
  // The engine fails to list where somebody removes images at the same moment; then there is a next time.
  const { stdout: list } = await exec.run(
    [
      ...(['docker', 'image', 'ls', '--format', '{{.Tag}}'] as const),
      ...['--filter', `reference=${REPOSITORY}`],
    ],
    { allowFailure: true },
  );
  const tags = nonEmptyLines(list)
    .filter((tag) => /^[0-9a-f]{64}$/.test(tag) && !used.has(tag))
    .map(keyTag);
  if (tags.length === 0) return 0;
  const { stdout } = await exec.run(
    ['docker', 'image', 'inspect', '--format', '{{json .}}', ...tags],
    { allowFailure: true },
  );
  const old = new Set<string>();
  for (const line of nonEmptyLines(stdout)) {
    const { RepoTags, Metadata } = JSON.parse(line) as InspectedImage;
    const tagged = Date.parse(Metadata?.LastTagTime ?? '');
    if (!(now - tagged > KEPT_DAYS * DAY_MS)) continue;
    for (const tag of RepoTags ?? []) if (tags.includes(tag)) old.add(tag);
  }
  if (old.size > 0) await exec.run(['docker', 'image', 'rm', ...old], { allowFailure: true });
  return old.size;
}
