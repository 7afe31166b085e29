import { createProtobufRpcClient, QueryClient } from '@cosmjs/stargate';
import { Comet38Client, type CometClient, Tendermint37Client } from '@cosmjs/tendermint-rpc';
import { ServiceClientImpl } from 'cosmjs-types/cosmos/base/tendermint/v1beta1/query';
import { RehearsalError } from '../../errors/errors';
import { clipped } from '../../text/plain';
import { ConsensusEngine } from './consensus-engine';
import { type Patience, patient } from './patient';
import { httpRpc, UnreachableError } from './rpc';

/** Maximum length of a version reported by a node, in characters. */
const LONGEST_VERSION = 500;

/** The consensus engine of a running node, with a client for it. */
export interface ConnectedEngine {
  readonly engine: ConsensusEngine;
  readonly rpc: CometClient;
}

/**
 * Connects to the engine serving `url`, according to its reported version. Connect again after each binary
 * swap: an upgrade may change the engine.
 *
 * @param patience repeats requests without an answer; default: the first one without is an error
 * @throws RehearsalError for an engine older than Tendermint 0.34.
 */
export async function connectEngine(url: string, patience?: Patience): Promise<ConnectedEngine> {
  const http = patience === undefined ? httpRpc(url) : patient(httpRpc(url), patience);
  const status = await http.execute({ jsonrpc: '2.0', id: 1, method: 'status', params: {} });
  const version = versionIn(status.result?.node_info?.version, url, 'status');
  const engine = new ConsensusEngine(version);
  if (!engine.isSupported) {
    throw new RehearsalError(
      'CONSENSUS_ENGINE_UNSUPPORTED',
      `The node at ${url} runs Tendermint ${version}`,
      {
        hint: 'The rehearsal supports Tendermint 0.34 and later.',
      },
    );
  }
  const client = engine.rpc === '0.37' ? Tendermint37Client : Comet38Client;
  return { engine, rpc: await client.create(http) };
}

/**
 * Version of the binary serving `url`: from `abci_info`, or if the SDK leaves that empty (before 0.47), from
 * the node's own information.
 */
export async function applicationVersion(url: string): Promise<string> {
  const { version } = await applicationInfo(url);
  if (version !== '') return version;
  const { rpc } = await connectEngine(url);
  const service = new ServiceClientImpl(createProtobufRpcClient(QueryClient.withExtensions(rpc)));
  return (await service.GetNodeInfo({})).applicationVersion?.version ?? '';
}

/** Information reported by a node's application. */
export interface ApplicationInfo {
  /** Version string of the running binary. */
  readonly version: string;
  /** Height of the last block that the application has committed (not merely stored). */
  readonly height: number;
}

/**
 * Reads `abci_info` of the node at `url`: the application's own view. `/status` may show a block that is stored
 * but not yet applied, which is exactly the state of a halted node.
 */
export async function applicationInfo(url: string): Promise<ApplicationInfo> {
  const http = httpRpc(url);
  const answer = await http.execute({ jsonrpc: '2.0', id: 1, method: 'abci_info', params: {} });
  const { version, last_block_height: height = '0' } = answer.result?.response ?? {};
  // Longer numbers lose digits, and exceed any chain's height.
  if (!/^\d{1,15}$/.test(String(height))) {
    throw new UnreachableError(url, 'abci_info', `its height is ${clipped(String(height), 40)}`);
  }
  return { version: versionIn(version, url, 'abci_info'), height: Number(height) };
}

/**
 * Version reported by a node; empty if missing.
 *
 * @throws UnreachableError if it is not a version
 */
function versionIn(version: unknown, url: string, method: string): string {
  if (version === undefined || version === null) return '';
  if (typeof version === 'string' && version.length <= LONGEST_VERSION) return version;
  throw new UnreachableError(url, method, 'its version is not valid');
}
