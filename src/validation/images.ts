import { listed } from '../text/words';
import { notice, type ValidationFinding } from './finding';
import type { Facts } from './gather/facts';
import { neededImages } from './gather/images';

/** Notices about images that nothing builds and that are not, or not known to be, in the engine. */
export function imageFindings({ plan, stack, images }: Facts): ValidationFinding[] {
  const needed = neededImages(plan, 'known' in stack ? stack.known : undefined);
  const [first] = needed;
  if (first === undefined) return [];
  if ('known' in images) {
    return needed
      .filter(({ reference }) => !images.known.has(reference))
      .map(({ reference, path, of }) =>
        notice({
          code: 'IMAGE_NOT_LOCAL',
          message: `The image ${reference} of ${of} is not in the Docker engine, and nothing builds it: a rehearsal pulls it`,
          hint: 'Make sure that a registry has it and the job may pull it, or add build.',
          planPath: path,
        }),
      );
  }
  const why = 'absent' in images ? images.absent : images.wrong.message;
  return [
    notice({
      code: 'CHECK_SKIPPED',
      message: `It is not known whether images that nothing builds are in the engine (${listed(needed.map(({ reference }) => reference))}): ${why}`,
      hint: 'A rehearsal pulls images that the engine does not have.',
      planPath: first.path,
    }),
  ];
}
