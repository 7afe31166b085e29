import type { DockerCli } from './cli';

/** Networks of the run. */
export class Networks {
  constructor(private readonly cli: DockerCli) {}

  /** Ids of the run's networks. @throws CommandError */
  list(): Promise<string[]> {
    return this.cli.lines(['network', 'ls', '--quiet', ...this.cli.ofRun]);
  }

  /**
   * Host bridges of the run's internal networks. The engine names a bridge after the first 12 digits of its
   * network's id, which are also the listed id (moby `daemon/libnetwork/drivers/bridge`).
   *
   * @throws CommandError
   */
  async internalBridges(): Promise<string[]> {
    const format = '{{.Internal}} {{.ID}}';
    const lines = await this.cli.lines(['network', 'ls', ...this.cli.ofRun, '--format', format]);
    return lines.flatMap((line) => {
      const id = /^true (\w+)$/.exec(line)?.[1];
      return id === undefined ? [] : [`br-${id}`];
    });
  }

  /** Removes unused networks; also after the signal, and even if they do not exist. */
  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.cli.remove(['network', 'rm', ...ids]);
  }
}
