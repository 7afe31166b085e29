import type { Limits } from '../plan/schema';
import { durationMs } from '../plan/words';

/** A time limit of the plan. */
export interface Limit {
  /** Key of `limits`. */
  readonly key: keyof Limits;
  readonly ms: number;
  /** Remediation, as a sentence. */
  readonly hint: string;
}

/** The time limit under a key of the plan. */
export function limitOf(limits: Limits, key: Exclude<keyof Limits, 'halt'>): Limit {
  return limit(key, limits[key]);
}

/**
 * The limit of a phase of a halt: its own, or what is left of the whole halt's if that is less.
 *
 * @param haltedMs time since the last block in milliseconds
 */
export function phaseLimit(
  limits: Limits,
  key: 'swap' | 'migration' | 'resume',
  haltedMs: number,
): Limit {
  const own = limitOf(limits, key);
  if (limits.halt === undefined) return own;
  const left = Math.max(0, durationMs(limits.halt) - haltedMs);
  return left < own.ms ? { ...limit('halt', limits.halt), ms: left } : own;
}

function limit(key: keyof Limits, text: string): Limit {
  return {
    key,
    ms: durationMs(text),
    hint: `limits.${key} of the plan (${text}) sets this time limit: set a longer one if the log shows that the node is still at work.`,
  };
}
