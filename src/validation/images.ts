import type { Images } from '../images/image';
import { listed } from '../text/words';
import { notice, type ValidationFinding } from './finding';
import type { Facts } from './gather/facts';
import { type NeededImage, neededImages } from './gather/images';

/** Notices about images that nothing builds and that are not, or not known to be, in the engine. */
export function imageFindings({ plan, stack, images }: Facts): ValidationFinding[] {
  const needed = neededImages(plan, 'known' in stack ? stack.known : undefined);
  const [first] = needed;
  if (first === undefined) return [];
  if ('known' in images) return notLocal(needed, images.known);
  return [
    notice({
      code: 'CHECK_SKIPPED',
      message: `It is not known whether images that nothing builds are in the engine (${namesOf(needed)}): ${images.absent}`,
      hint: 'A rehearsal pulls images that the engine does not have.',
      planPath: first.path,
    }),
  ];
}

/** One notice for each key of the plan; the compose files have one for all their images. */
function notLocal(needed: readonly NeededImage[], known: Images): ValidationFinding[] {
  const missing = needed.filter(({ reference }) => !known.has(reference));
  const byKey = new Map<string, NeededImage[]>();
  for (const each of missing) {
    const key = JSON.stringify(each.path);
    byKey.set(key, [...(byKey.get(key) ?? []), each]);
  }
  return [...byKey.values()].map((all) =>
    notice({
      code: 'IMAGE_NOT_LOCAL',
      message: `Images that nothing builds are not in the Docker engine, so a rehearsal pulls them: ${namesOf(all)}`,
      hint: 'Make sure that a registry has them and the job may pull them, or add a build to the plan.',
      planPath: all[0]?.path ?? [],
    }),
  );
}

function namesOf(images: readonly NeededImage[]): string {
  return images.map(({ reference, of }) => `${listed([reference])} (${of})`).join(', ');
}
