import { isAtLeast } from '../../text/versions';

/** Oldest Tendermint version with a supported RPC. */
const OLDEST = '0.34.0';

/** Capabilities of a version of the consensus engine, Tendermint or CometBFT; the only source of such knowledge. */
export class ConsensusEngine {
  /** @param version such as `0.38.12`; empty if a binary does not state it */
  constructor(readonly version: string) {}

  get isSupported(): boolean {
    return isAtLeast(this.version, OLDEST) !== false;
  }

  /**
   * Version of its RPC. CosmJS treats versions that it does not know (CometBFT 0.39, 0.40) as 0.37; they use
   * that of 0.38.
   */
  get rpc(): '0.37' | '0.38' {
    return this.#isOf('0.34', '0.35') || this.#isOf('0.37', '0.38') ? '0.37' : '0.38';
  }

  /**
   * True if each block advances the chain's time (`time_iota_ms`), which ended with 0.35; undefined if the
   * version is unknown.
   */
  get movesTimeByBlocks(): boolean | undefined {
    return this.version === '' ? undefined : this.#isOf('0.34', '0.35');
  }

  /** Protocol between the engine and a remote signer; CometBFT 0.38 added vote extensions. */
  get signerProtocol(): 'v0.34' | 'v0.38' {
    return isAtLeast(this.version, '0.38') === true ? 'v0.38' : 'v0.34';
  }

  /**
   * True if a persistent peer may be listed several times. From CometBFT 0.39 on it may not: with 0.40 a peer
   * that both sides dialled at the same moment was dropped while its connection stayed, every redial was
   * refused ("duplicate CONN"), and the chain halted.
   */
  get toleratesRepeatedPeers(): boolean {
    return isAtLeast(this.version, '0.39') === false;
  }

  #isOf(first: string, next: string): boolean {
    return isAtLeast(this.version, first) === true && isAtLeast(this.version, next) === false;
  }
}
