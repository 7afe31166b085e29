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
  const folder = Object.keys(volumes).find(isFolder);
  if (folder !== undefined) {
    throw new RehearsalError(`The compose files have a volume ${quoted(folder)}`, {
      hint: 'Give it a name with a letter: the folder of its copy is called as it is.',
    });
  }
  for (const [service, { image }] of Object.entries(services)) {
    if (isOption(service) || isFolder(service) || service === NO_KEY) {
      throw new RehearsalError(`The compose files have a service ${quoted(service)}`, {
        hint: 'Give it a name that begins with a letter: programs would take it for an option, or for another folder.',
      });
    }
    if (image && isOption(image)) {
      throw new RehearsalError(`The service ${service} has the image ${quoted(image)}`, {
        hint: 'The reference of an image has no blanks, and does not begin with a dash.',
      });
    }
  }
}

/** What JavaScript takes for something else than a key of a map: such a service would be lost. */
const NO_KEY = '__proto__';

/** Longer than any reference of an image, with its digest. */
const LONGEST = 1_000;

function isOption(name: string): boolean {
  return name.startsWith('-') || name.length > LONGEST || /[\s\p{C}]/u.test(name);
}

function isFolder(name: string): boolean {
  return /^\.{1,2}$/.test(name);
}
