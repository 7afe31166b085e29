import type { PlanPath } from '../../errors/errors';
import { imagesOf, programsOf } from '../../plan/complete';
import type { Plan } from '../../plan/schema';
import type { ReadStack } from '../../stack/prepare/read';
import { listed } from '../../text/words';

/** An image that nothing builds: it has to be in the engine or in a registry. */
export interface NeededImage {
  readonly reference: string;
  /** Key of the plan that names it, or the compose files. */
  readonly path: PlanPath;
  /** `release v1`, `the services a, b` */
  readonly of: string;
}

/**
 * Images that neither the plan nor the compose files build; each once.
 *
 * @param stack undefined if the compose files could not be read
 */
export function neededImages(plan: Plan, stack: ReadStack | undefined): NeededImage[] {
  const built = new Set<string | undefined>([
    ...imagesOf(plan).flatMap(({ image, build }) => (build === undefined ? [] : [image])),
    ...(stack?.services ?? []).map(({ image }) => image),
  ]);
  const needed: NeededImage[] = [];
  const add = (reference: string | undefined, path: PlanPath, of: string) => {
    if (reference === undefined || built.has(reference)) return;
    built.add(reference);
    needed.push({ reference, path, of });
  };
  for (const [index, { name, image }] of plan.releases.entries()) {
    add(image, ['releases', index, 'image'], `release ${name}`);
  }
  add(plan.cosmovisor.image, ['cosmovisor', 'image'], 'Cosmovisor');
  for (const { program, title, path } of programsOf(plan)) {
    add(program.image, [...path, 'image'], title);
  }
  const services = Object.entries(stack?.model.services ?? {});
  for (const [, { image }] of services) {
    const users = services.filter(([, each]) => each.image === image).map(([name]) => name);
    add(
      image,
      ['stack', 'compose'],
      `${users.length === 1 ? 'service' : 'services'} ${listed(users)}`,
    );
  }
  return needed;
}
