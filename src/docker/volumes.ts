import type { DockerCli } from './cli';

/** Volumes of the engine. */
export class Volumes {
  constructor(private readonly cli: DockerCli) {}

  has(name: string): Promise<boolean> {
    return this.cli.succeeds(['volume', 'inspect', '--', name]);
  }

  /** Names of the run's volumes. @throws CommandError */
  list(): Promise<string[]> {
    return this.cli.lines(['volume', 'ls', '--quiet', ...this.cli.ofRun]);
  }

  /** Removes unused volumes; also after the signal, and even if they do not exist. */
  async remove(names: readonly string[]): Promise<void> {
    if (names.length > 0) await this.cli.remove(['volume', 'rm', '--force', '--', ...names]);
  }
}
