import type { LoadedPlan } from '../../plan/load';
/** A plan with its file and a lookup of lines in it. */
export type ReportedPlan = Pick<LoadedPlan, 'plan' | 'file' | 'placeOf'>;
