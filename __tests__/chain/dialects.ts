import { QueryParamsRequest, QueryParamsResponse } from 'cosmjs-types/cosmos/gov/v1/query';
import {
  QueryParamsRequest as OldParamsRequest,
  QueryParamsResponse as OldParamsResponse,
} from 'cosmjs-types/cosmos/gov/v1beta1/query';
import type { Coin } from '../../src/chain/modules/coins';
import type { FakeChain } from './chains';

export const PARAMS = '/cosmos.gov.v1.Query/Params';
export const OLD_PARAMS = '/cosmos.gov.v1beta1.Query/Params';

/** State of the chains below. */
export const PERIOD_MS = 172_800_500;
export const MIN_DEPOSIT: readonly Coin[] = [
  { denom: 'stake', amount: '7' },
  { denom: 'upawn', amount: '10000000' },
];
export const EXPEDITED_PERIOD_MS = 86_400_000;
export const EXPEDITED_MIN_DEPOSIT: readonly Coin[] = [{ denom: 'upawn', amount: '50000000' }];

const period = { seconds: 172_800n, nanos: 500_000_000 };
const minDeposit = [...MIN_DEPOSIT];

/**
 * The gov modules of the SDK, by their answers to parameter queries (x/gov/keeper/grpc_query.go of
 * each): one with only v1beta1, one with v1 and only the requested part, one with v1 and all
 * parameters, and one with expedited proposals.
 */
const DIALECTS = {
  /** One group of parameters; the others are empty, because they cannot be omitted. */
  '0.45': (chain: FakeChain) => {
    chain.answers[OLD_PARAMS] = (request) => {
      const { paramsType } = OldParamsRequest.decode(request);
      return OldParamsResponse.encode(
        OldParamsResponse.fromPartial({
          ...(paramsType === 'voting' && { votingParams: { votingPeriod: period } }),
          ...(paramsType === 'deposit' && { depositParams: { minDeposit } }),
        }),
      ).finish();
    };
  },
  '0.46': (chain: FakeChain) => {
    chain.answers[PARAMS] = (request) => {
      const { paramsType } = QueryParamsRequest.decode(request);
      return QueryParamsResponse.encode(
        QueryParamsResponse.fromPartial({
          ...(paramsType === 'voting' && { votingParams: { votingPeriod: period } }),
          ...(paramsType === 'deposit' && { depositParams: { minDeposit } }),
        }),
      ).finish();
    };
  },
  '0.47': (chain: FakeChain) => {
    chain.answers[PARAMS] = QueryParamsResponse.encode(
      QueryParamsResponse.fromPartial({
        votingParams: { votingPeriod: period },
        params: { votingPeriod: period, minDeposit, quorum: '0.334', threshold: '0.5' },
      }),
    ).finish();
  },
  '0.50': (chain: FakeChain) => {
    chain.answers[PARAMS] = QueryParamsResponse.encode(
      QueryParamsResponse.fromPartial({
        votingParams: { votingPeriod: period },
        params: {
          ...{ votingPeriod: period, minDeposit, quorum: '0.334', threshold: '0.5' },
          expeditedVotingPeriod: { seconds: 86_400n, nanos: 0 },
          expeditedMinDeposit: [...EXPEDITED_MIN_DEPOSIT],
        },
      }),
    ).finish();
  },
} as const;

export type SdkVersion = keyof typeof DIALECTS;

/** Makes a chain behave like a version of the SDK. */
export function speaks(chain: FakeChain, version: SdkVersion): void {
  delete chain.answers[PARAMS];
  delete chain.answers[OLD_PARAMS];
  DIALECTS[version](chain);
}
