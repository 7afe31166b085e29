import type { Exec } from '../system/exec';
import { Buildx } from './buildx';
import { type DockerBinding, DockerCli } from './cli';
import { Compose } from './compose';
import { Containers } from './containers';
import { Engine } from './engine';
import { EngineImages } from './images';
import { Networks } from './networks';
import { Volumes } from './volumes';

/** Public methods of a class: a fake has the same ones. */
type Verbs<T> = { readonly [K in keyof T]: T[K] };

/**
 * All Docker commands of the rehearsal. Bound once to a run, whose label marks everything that the commands create,
 * and to a signal, which ends commands that still run.
 */
export interface Docker {
  readonly engine: Verbs<Engine>;
  readonly containers: Verbs<Containers>;
  readonly images: Verbs<EngineImages>;
  readonly volumes: Verbs<Volumes>;
  readonly networks: Verbs<Networks>;
  readonly compose: Verbs<Compose>;
  readonly buildx: Verbs<Buildx>;
}

/** Docker through the client on this machine. */
export function openDocker(exec: Exec, binding: DockerBinding): Docker {
  const cli = new DockerCli(exec, binding);
  return {
    engine: new Engine(cli),
    containers: new Containers(cli),
    images: new EngineImages(cli),
    volumes: new Volumes(cli),
    networks: new Networks(cli),
    compose: new Compose(cli),
    buildx: new Buildx(cli),
  };
}
