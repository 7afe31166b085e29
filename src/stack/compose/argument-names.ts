import { RehearsalError } from '../../errors/errors';
import { quoted } from '../../text/words';
import type { ComposeModel } from './model';

/**
 * Checks that names of a stack, which become arguments of `docker`, cannot be mistaken for options or contain
 * invisible characters: Compose accepts any text for an image, and a service may begin with a dash. As they
 * also become names of folders, `.` and `..` are refused.
 *
 * @throws RehearsalError naming the service or the volume
 */
export function refuseOptions({ services, volumes = {} }: ComposeModel): void {
  const folder = Object.keys(volumes).find(isFolder);
  if (folder !== undefined) {
    throw new RehearsalError(
      'COMPOSE_NAME_INVALID',
      `The compose files define a volume with the invalid name ${quoted(folder)}`,
      {
        hint: 'Use a name with a letter: the folder of its copy gets the same name.',
      },
    );
  }
  for (const [service, { image }] of Object.entries(services)) {
    if (isOption(service) || isFolder(service) || service === NO_KEY) {
      throw new RehearsalError(
        'COMPOSE_NAME_INVALID',
        `The compose files define a service with the invalid name ${quoted(service)}`,
        {
          hint: 'Use a name that begins with a letter: programs would take this one for an option or for another folder.',
        },
      );
    }
    if (image && isOption(image)) {
      throw new RehearsalError(
        'COMPOSE_NAME_INVALID',
        `The service ${service} has the invalid image reference ${quoted(image)}`,
        {
          hint: 'An image reference has no blanks and does not begin with a dash.',
        },
      );
    }
  }
}

/** Key that JavaScript does not treat as an ordinary map key: such a service would be lost. */
const NO_KEY = '__proto__';

/** Maximum length of a name, above that of any image reference with its digest. */
const LONGEST = 1_000;

function isOption(name: string): boolean {
  return name.startsWith('-') || name.length > LONGEST || /[\s\p{C}]/u.test(name);
}

function isFolder(name: string): boolean {
  return /^\.{1,2}$/.test(name);
}
