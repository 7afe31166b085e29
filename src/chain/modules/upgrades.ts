import { fromHex, toBech32 } from '@cosmjs/encoding';
import type { EncodeObject } from '@cosmjs/proto-signing';
import { QueryClientImpl } from 'cosmjs-types/cosmos/upgrade/v1beta1/query';
import { MsgSoftwareUpgrade } from 'cosmjs-types/cosmos/upgrade/v1beta1/tx';
import { sha256 } from '../../system/hash';
import { GO_ZERO_SECONDS } from '../rpc/proto-time';
import type { ProtobufRpc } from '../rpc/protobuf';
import { isUnknownQuery } from '../rpc/unknown-query';

/** An upgrade scheduled by x/upgrade. */
export interface ScheduledPlan {
  readonly name: string;
  readonly height: number;
  readonly info: string;
}

/** A plan by height, as messages carry it: any time other than Go's zero time is refused as deprecated. */
export function upgradePlan({ name, height, info }: ScheduledPlan) {
  return { name, height: BigInt(height), info, time: { seconds: GO_ZERO_SECONDS, nanos: 0 } };
}

/** Message by which the authority of x/upgrade schedules an upgrade (SDK 0.46 on). */
export function upgradeMessage(authority: string, plan: ScheduledPlan): EncodeObject {
  return {
    typeUrl: '/cosmos.upgrade.v1beta1.MsgSoftwareUpgrade',
    value: MsgSoftwareUpgrade.fromPartial({ authority, plan: upgradePlan(plan) }),
  };
}

/** Reads the currently scheduled upgrade. x/upgrade has one slot: a later plan silently overwrites it. */
export async function readScheduledPlan(rpc: ProtobufRpc): Promise<ScheduledPlan | undefined> {
  const { plan } = await new QueryClientImpl(rpc).CurrentPlan({});
  return plan === undefined
    ? undefined
    : { name: plan.name, height: Number(plan.height), info: plan.info };
}

/** Height at which the named upgrade was applied; 0 if never. */
export async function readAppliedHeight(rpc: ProtobufRpc, name: string): Promise<number> {
  return Number((await new QueryClientImpl(rpc).AppliedPlan({ name })).height);
}

/** Account that may schedule upgrades: queried (SDK 0.46 on), or else the gov module's own address. */
export async function readAuthority(rpc: ProtobufRpc, prefix: string): Promise<string> {
  try {
    return (await new QueryClientImpl(rpc).Authority({})).address;
  } catch (error) {
    if (!isUnknownQuery(error)) throw error;
    return accountOfModule('gov', prefix);
  }
}

/** Address of a module's account: the start of the SHA-256 of its name (x/auth/types, `NewModuleAddress`). */
export function accountOfModule(module: string, prefix: string): string {
  return toBech32(prefix, fromHex(sha256(module).slice(0, 40)));
}
