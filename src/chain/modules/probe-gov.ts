import { QueryClientImpl } from 'cosmjs-types/cosmos/gov/v1/query';
import type { ProtobufRpc } from '../rpc/protobuf';
import { isUnknownQuery } from '../rpc/unknown-query';
import type { Gov } from './gov';
import { govV1, type V1Params } from './gov-v1';
import { govV1beta1 } from './gov-v1beta1';
/**
 * Detects the gov dialect of the running binary with one query; probe again after each swap:
 *
 * - no gov v1 service: v1beta1 contents (SDK 0.45),
 * - v1 that returns parameters in parts: v1 without title and summary, which are refused there as unknown
 *   fields (0.46),
 * - v1 that returns all parameters as one: title and summary are required (0.47 on),
 * - with an expedited period among them: expedited proposals, and no use of v1beta1 (0.50 on).
 *
 * Source: x/gov/keeper/grpc_query.go and x/gov/keeper/msg_server.go of those versions.
 */
export async function probeGov(rpc: ProtobufRpc): Promise<Gov> {
  const query = new QueryClientImpl(rpc);
  let params: V1Params | undefined;
  try {
    ({ params } = await query.Params({ paramsType: 'voting' }));
  } catch (error) {
    if (!isUnknownQuery(error)) throw error;
    return govV1beta1(rpc);
  }
  return govV1(rpc, params !== undefined);
}
