import type { Plan } from '../../src/plan/schema';
import { planOf } from '../rehearsal/rehearsals';

const TRAFFIC = ['start', 'before:to-v2', 'after:to-v2', 'end'].map((stage) => ({
  ...{ name: `play ${stage}`, stage, command: ['play'] },
}));

/** Upgrades v1 to v2 by `to-v2`, v2 to v3 by `to-v3` and so on, some without straddle. */
function plan(upgrades: number, { restart = true, apart = [] as readonly string[] } = {}): Plan {
  const base = planOf(upgrades, { restart, traffic: TRAFFIC });
  return {
    ...base,
    upgrades: base.upgrades.map((each) => ({ ...each, straddle: !apart.includes(each.name) })),
  };
}

/** Plans for all forms of the procedure. */
export const PLANS = {
  'one upgrade': plan(1),
  'one upgrade, without a restart': plan(1, { restart: false }),
  'two upgrades, the second straddling the first': plan(2),
  'two upgrades, one after the other': plan(2, { apart: ['to-v3'] }),
  'three upgrades, of which the last does not straddle': plan(3, { apart: ['to-v4'] }),
  'four upgrades': plan(4),
} as const satisfies Record<string, Plan>;

export const EACH_PLAN: [shape: string, plan: Plan][] = Object.entries(PLANS);
