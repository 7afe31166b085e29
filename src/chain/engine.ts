import {
  Comet38Client,
  type CometClient,
  HttpClient,
  Tendermint37Client,
} from '@cosmjs/tendermint-rpc';
import { RehearsalError } from '../errors';

/** Limit of one RPC call in milliseconds: a stopped process behind a published port may never answer. */
const CALL_TIMEOUT_MS = 2_000;

/**
 * A client for the engine that answers at `url`, by the version it reports. Ask again after each
 * binary swap: an upgrade may change the engine.
 *
 * CosmJS itself takes engines it does not know (CometBFT 0.39, 0.40) for 0.37, whose RPC differs;
 * they speak 0.38's.
 *
 * @throws RehearsalError for an engine older than Tendermint 0.34.
 */
export async function connectEngine(url: string): Promise<CometClient> {
  const http = new HttpClient(url, CALL_TIMEOUT_MS);
  const status = await http.execute({ jsonrpc: '2.0', id: 1, method: 'status', params: {} });
  const version = String(status.result?.node_info?.version ?? '');
  const [major, minor] = version.split('.').map(Number);
  if (major === 0 && minor !== undefined && minor < 34) {
    throw new RehearsalError(`The node at ${url} runs Tendermint ${version}`, {
      hint: 'Tendermint 0.34 and later are supported.',
    });
  }
  return major === 0 && (minor === 34 || minor === 37)
    ? Tendermint37Client.create(http)
    : Comet38Client.create(http);
}

/** What a node's application says of itself. */
export interface ApplicationInfo {
  /** Version string of the running binary. */
  readonly version: string;
  /** Height of the last block that the application has committed (not merely stored). */
  readonly height: number;
}

/**
 * `abci_info` of the node at `url`: the application's own view. `/status` may show a block that is
 * stored but not yet applied, which is just what a halted node has.
 */
export async function applicationInfo(url: string): Promise<ApplicationInfo> {
  const http = new HttpClient(url, CALL_TIMEOUT_MS);
  const answer = await http.execute({ jsonrpc: '2.0', id: 1, method: 'abci_info', params: {} });
  const { version = '', last_block_height = '0' } = answer.result?.response ?? {};
  return { version: String(version), height: Number(last_block_height) };
}
