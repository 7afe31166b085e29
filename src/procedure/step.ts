import { stageParts } from '../plan/stage';

/** Steps that occur once per rehearsal, with their titles. */
export const SINGLE = {
  'read-stack': 'read stack',
  images: 'images',
  cosmovisor: 'Cosmovisor',
  binaries: 'binaries',
  prepare: 'prepare',
  preflight: 'preflight',
  start: 'start',
  authority: 'authority',
  restart: 'restart',
  'keep-images': 'keep images',
  'clean-up': 'clean up',
  report: 'report',
} as const;

/** Steps that occur once per upgrade, with the beginning of their titles. */
export const OF_UPGRADE = {
  propose: 'propose',
  schedule: 'schedule',
  vote: 'vote on',
  approach: 'approach',
  upgrade: 'upgrade',
  straddle: 'straddle',
} as const;

/** Identifies a step in the timeline, the report and every decision about it. */
export type StepId =
  | { readonly kind: keyof typeof SINGLE }
  | {
      /** `straddle` checks that the vote on the next upgrade was open while this one was applied. */
      readonly kind: keyof typeof OF_UPGRADE;
      readonly upgrade: string;
    }
  | { readonly kind: 'prove'; readonly release: string }
  | {
      readonly kind: 'traffic';
      /** Stage as the plan names it: `start`, `after:v2`, `end`. Traffic before an upgrade is part of `approach`. */
      readonly stage: string;
    };

/** Human-readable title of a step. */
export function titleOf(step: StepId): string {
  switch (step.kind) {
    case 'prove':
      return `prove ${step.release}`;
    case 'traffic':
      return trafficTitle(step.stage);
    case 'propose':
    case 'schedule':
    case 'vote':
    case 'approach':
    case 'upgrade':
    case 'straddle':
      return `${OF_UPGRADE[step.kind]} ${step.upgrade}`;
    default:
      return SINGLE[step.kind];
  }
}

function trafficTitle(stage: string): string {
  const [when, upgrade] = stageParts(stage);
  if (upgrade !== undefined) return `traffic ${when} ${upgrade}`;
  return when === 'start' ? 'opening traffic' : 'closing traffic';
}

export function isSameStep(one: StepId, other: StepId): boolean {
  return stepKey(one) === stepKey(other);
}

/** Key of a step in maps: equal for equal ids. */
export function stepKey(step: StepId): string {
  return JSON.stringify(Object.entries(step).sort());
}

/**
 * Returns true if a failure in the step means that the plan or the machine does not allow a rehearsal, and
 * nothing was rehearsed.
 */
export function isRefusal({ kind }: StepId): boolean {
  return kind === 'read-stack' || kind === 'preflight';
}
