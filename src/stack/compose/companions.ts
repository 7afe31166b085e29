import { type Images, idOf } from '../../images/image';
import type { Plan } from '../../plan/schema';
import { type ComposeService, escaped } from './model';
import type { Overlay } from './overlays';

/** What a helper runs from a release on. */
type Companion = NonNullable<Plan['stack']['companions']>[string][string];

/** Images that helpers get at upgrades. */
export function companionImages({ stack }: Pick<Plan, 'stack'>): string[] {
  return Object.values(stack.companions ?? {}).flatMap((releases) =>
    Object.values(releases).flatMap(({ image }) => image ?? []),
  );
}

/** Helpers that change when a release is swapped in. */
export function companionsChangedAt({ stack }: Pick<Plan, 'stack'>, release: string): string[] {
  return Object.entries(stack.companions ?? {}).flatMap(([service, releases]) =>
    Object.hasOwn(releases, release) ? [service] : [],
  );
}

/**
 * Overlay with what helpers run at a release: the keys of each one's entries at the releases up to it, of which
 * later ones replace earlier ones.
 */
export function companionOverlay(plan: Plan, release: string, images: Images): Overlay {
  const targets = plan.upgrades.map(({ to }) => to);
  const passed = targets.slice(0, targets.indexOf(release) + 1);
  const services = Object.entries(plan.stack.companions ?? {}).flatMap(([service, releases]) => {
    const entries = passed.flatMap((each) =>
      Object.hasOwn(releases, each) ? (releases[each] ?? []) : [],
    );
    return entries.length === 0 ? [] : [[service, changed(Object.assign({}, ...entries), images)]];
  });
  return { services: Object.fromEntries(services) };
}

function changed({ image, command }: Companion, images: Images): ComposeService {
  return {
    ...(image !== undefined && { image: idOf(images, image) }),
    ...(command !== undefined && { command: command.map(escaped) }),
  };
}
