import { RehearsalError } from '../errors';
import { quoted } from '../plan/words';
import type { ComposeModel } from './model';

/**
 * Names of a stack are arguments of `docker`: none of them may be an option of it, or be hard to see for what
 * it is. Compose takes any text for an image, and a service may begin with a dash. They are names of folders, too:
 * none may be the folder itself or the one above.
 *
 * @throws RehearsalError naming the service or the volume
 */
export function refuseOptions({ services, volumes = {} }: ComposeModel): void {
  const named = { service: Object.keys(services), volume: Object.keys(volumes) };
  for (const [kind, names] of Object.entries(named)) {
    const folder = names.find((name) => /^\.{1,2}$/.test(name));
    if (folder === undefined) continue;
    throw new RehearsalError(`The compose files have a ${kind} ${quoted(folder)}`, {
      hint: 'Give it a name with a letter: the folder of its copy is called as it is.',
    });
  }
  for (const [service, { image }] of Object.entries(services)) {
    if (isOption(service)) {
      throw new RehearsalError(`The compose files have a service ${quoted(service)}`, {
        hint: 'Give it a name that does not begin with a dash: programs would take it for an option.',
      });
    }
    if (image && isOption(image)) {
      throw new RehearsalError(`The service ${service} has the image ${quoted(image)}`, {
        hint: 'The reference of an image has no blanks, and does not begin with a dash.',
      });
    }
  }
}

/** Longer than any reference of an image, with its digest. */
const LONGEST = 1_000;

function isOption(name: string): boolean {
  return name.startsWith('-') || name.length > LONGEST || /[\s\p{C}]/u.test(name);
}
