import path from 'node:path';
import type { Docker } from '../../docker/docker';
import { type Relay, sealNetworks } from '../isolation/relay';

/** Grace periods in seconds before a kill, for nodes and for other services. */
const STOP_SECONDS = { node: 10, other: 2 };

/** A running service of this run. */
export interface RunningService {
  readonly service: string;
  readonly container: string;
  /** Published RPC as `http://127.0.0.1:<port>`; undefined if not published. */
  readonly rpcUrl: string | undefined;
}

/** Docker Compose for the files of one run. */
export class ComposeProject {
  #isSealed = false;

  constructor(
    private readonly docker: Docker,
    private readonly folder: string,
    private readonly relay: Relay,
  ) {}

  /**
   * Creates and starts the services of the given files (in the working folder), and recreates changed ones.
   * Nothing runs before the networks are sealed.
   *
   * @param renew true to give recreated containers new anonymous volumes
   */
  async up(files: readonly string[], renew = false): Promise<void> {
    const { compose } = this.docker;
    const paths = this.#paths(files);
    if (!this.#isSealed) {
      await compose.create(paths);
      await sealNetworks(this.docker, this.relay.image);
      this.#isSealed = true;
    }
    await compose.up(paths, { renew });
  }

  /** Recreates some services of the given files, and leaves all others alone. */
  async change(files: readonly string[], services: readonly string[]): Promise<void> {
    await this.docker.compose.upOnly(this.#paths(files), services);
  }

  #paths(files: readonly string[]): string[] {
    return files.map((file) => path.join(this.folder, file));
  }

  /**
   * Stops all containers without removing them. Nodes get time to end in order, other services less (some
   * ignore every signal as a container's first process).
   */
  async stop(nodes: readonly string[], others: readonly string[]): Promise<void> {
    await this.docker.containers.stop(nodes, STOP_SECONDS.node);
    await this.docker.containers.stop(others, STOP_SECONDS.other);
  }

  /** Running services, with the relay ports that the engine assigned to them. */
  async services(): Promise<RunningService[]> {
    const listed = await this.docker.compose.running();
    const relay = listed.find(({ Service }) => Service === this.relay.service);
    return listed.map(({ Service, ID }) => {
      const inner = this.relay.ports.get(Service);
      const port = relay?.Publishers?.find(
        ({ TargetPort, PublishedPort }) => TargetPort === inner && PublishedPort !== 0,
      )?.PublishedPort;
      return {
        service: Service,
        container: ID,
        rpcUrl: port === undefined ? undefined : `http://127.0.0.1:${port}`,
      };
    });
  }
}
