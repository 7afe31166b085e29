import { spawnSync } from 'node:child_process';
import { ownOwner } from '../../src/system/owner';

/** A process that has exited, as an owner. */
export const GONE = { ...ownOwner(), pid: spawnSync('true').pid };
