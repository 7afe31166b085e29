import type { Docker } from '../../docker/docker';
import type { Exec } from '../../system/exec';

/** Interfaces to the machine for working with images. */
export interface Edges {
  /** Runs git, tar and zstd. */
  readonly exec: Exec;
  readonly docker: Docker;
  /** Aborts these processes and the work between them; Docker is already bound to it. */
  readonly signal: AbortSignal;
}
