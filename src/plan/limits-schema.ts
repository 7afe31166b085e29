import { z } from 'zod';
import { duration } from './words';

/** Time limits of a plan. */

const limit = (usual: string, description: string, example: string) =>
  duration.default(usual).meta({ description, examples: [example] });

export const limits = z.strictObject({
  'dry-start': limit(
    '60s',
    'The dry start: entry scripts, and the jobs that they depend on, up to the start of their nodes',
    '3m',
  ),
  start: limit('60s', 'From the start of the stack to the first block', '5m'),
  swap: limit(
    '60s',
    "From the last block before an upgrade's height until Cosmovisor has switched all nodes to the new binary",
    '2m',
  ),
  migration: limit(
    '60s',
    "From then until the new binary has applied the upgrade's block on all nodes",
    '20m',
  ),
  resume: limit('60s', 'From then until the chain has made the next block on all nodes', '2m'),
  halt: duration.optional().meta({
    description:
      'The whole time without a block at an upgrade; default the sum of swap, migration and resume',
    examples: ['10m'],
  }),
  restart: limit(
    '60s',
    'At the restart: a block on all nodes before the stop, and each new block after it',
    '5m',
  ),
  stall: limit(
    '10s',
    'Time without a block, outside of starts and upgrades, after which the chain counts as stalled; at least ten times the block time',
    '1m',
  ),
  traffic: limit('2m', 'One command of the traffic', '10m'),
});
