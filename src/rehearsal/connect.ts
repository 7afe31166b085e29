import { ChainClient } from '../chain/client/client';
import type { RehearsalParts } from './context';

/** Connects to the chain through the RPC service, while it runs a release. */
export function connectAt(
  { live, stack, run, signer }: RehearsalParts,
  release: string,
): Promise<ChainClient> {
  const url = live.rpcUrl(stack.rpc);
  const means = { fees: run.fees, byBinary: signer.of(release) };
  return ChainClient.connect(url, stack.chain, run.clock, means, run.signal);
}
