import path from 'node:path';
import { type FakeDocker, fakeDocker, type GivenVerbs } from '../helpers/docker';
import { ended } from '../helpers/exec';

/** Writes files of a container: into a folder for a copy of all content (`/.`), else at a path. */
export type Fill = (place: string) => unknown;

export interface GivenEngine {
  /** Whether a volume of that name exists; by default none does. */
  readonly hasVolume?: (name: string) => boolean;
  /** Files of containers by `container:place`; each created container is `made-1`. */
  readonly files?: (from: string) => Fill | undefined;
  /** Output of the relay's program for each volume; by default 1 byte, all of it excludable. */
  readonly amount?: (questions: string) => object;
  /** Verbs that replace the ones above. */
  readonly verbs?: GivenVerbs;
}

/** Engine for the preparation of a stack. */
export function stackEngine(given: GivenEngine = {}): FakeDocker {
  const { hasVolume = () => false, files = () => undefined, amount = () => ({}), verbs } = given;
  const measured = (text: string) =>
    (JSON.parse(text) as { without: string[] }[]).map(({ without }) => ({
      ...{ bytes: 1, mark: 'm', left: without },
      ...amount(text),
    }));
  return fakeDocker({
    engine: {
      info: async () => ({ platform: 'linux/amd64', containerd: false, folder: '/nowhere/docker' }),
    },
    volumes: { has: async (name) => hasVolume(name) },
    networks: { internalBridges: async () => [] },
    ...verbs,
    containers: {
      create: async () => 'made-1',
      copyOut: async (container, place, target) => {
        const fill = files(`${container}:${place}`);
        const isAll = place.endsWith('/.');
        await fill?.(isAll ? target : path.join(target, path.posix.basename(place)));
        return fill !== undefined;
      },
      run: async (_, [command, questions = '']) =>
        ended(command === 'measure' ? JSON.stringify(measured(questions)) : ''),
      ...verbs?.containers,
    },
  });
}
