import { createProtobufRpcClient, QueryClient } from '@cosmjs/stargate';
import { Comet38Client, type CometClient, Tendermint37Client } from '@cosmjs/tendermint-rpc';
import { ServiceClientImpl } from 'cosmjs-types/cosmos/base/tendermint/v1beta1/query';
import { RehearsalError } from '../errors';
import { clipped } from '../system/plain';
import { httpRpc, UnreachableError } from './rpc';

/** Characters of what a node tells of itself, beyond which it is not taken for that. */
const LONGEST_VERSION = 500;

/** The consensus engine of a running node. */
export interface Engine {
  /** Of Tendermint or CometBFT: `0.34.19`. */
  readonly version: string;
  readonly rpc: CometClient;
}

/**
 * A client for the engine that answers at `url`, by the version it reports. Ask again after each
 * binary swap: an upgrade may change the engine.
 *
 * CosmJS itself takes engines it does not know (CometBFT 0.39, 0.40) for 0.37, whose RPC differs;
 * they speak 0.38's.
 *
 * @throws RehearsalError for an engine older than Tendermint 0.34.
 */
export async function connectEngine(url: string): Promise<Engine> {
  const http = httpRpc(url);
  const status = await http.execute({ jsonrpc: '2.0', id: 1, method: 'status', params: {} });
  const version = versionIn(status.result?.node_info?.version, url, 'status');
  const [major, minor] = version.split('.').map(Number);
  if (major === 0 && minor !== undefined && minor < 34) {
    throw new RehearsalError(`The node at ${url} runs Tendermint ${version}`, {
      hint: 'Tendermint 0.34 and later are supported.',
    });
  }
  const speaks37 = major === 0 && (minor === 34 || minor === 37);
  const rpc = speaks37 ? Tendermint37Client.create(http) : Comet38Client.create(http);
  return { version, rpc: await rpc };
}

/**
 * Version of the binary behind `url`: of `abci_info`, or where the SDK leaves that empty (before 0.47),
 * of the node's own information.
 */
export async function applicationVersion(url: string): Promise<string> {
  const { version } = await applicationInfo(url);
  if (version !== '') return version;
  const { rpc } = await connectEngine(url);
  const service = new ServiceClientImpl(createProtobufRpcClient(QueryClient.withExtensions(rpc)));
  return (await service.GetNodeInfo({})).applicationVersion?.version ?? '';
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
  const http = httpRpc(url);
  const answer = await http.execute({ jsonrpc: '2.0', id: 1, method: 'abci_info', params: {} });
  const { version, last_block_height: height = '0' } = answer.result?.response ?? {};
  // Longer ones lose digits as numbers, and no chain is as old.
  if (!/^\d{1,15}$/.test(String(height))) {
    throw new UnreachableError(url, 'abci_info', `its height is ${clipped(String(height), 40)}`);
  }
  return { version: versionIn(version, url, 'abci_info'), height: Number(height) };
}

/** A version as a node tells it; empty where it tells none. @throws UnreachableError for what is none */
function versionIn(version: unknown, url: string, method: string): string {
  if (version === undefined || version === null) return '';
  if (typeof version === 'string' && version.length <= LONGEST_VERSION) return version;
  throw new UnreachableError(url, method, 'what it gives as its version is none');
}
