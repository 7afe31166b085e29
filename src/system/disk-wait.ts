import { readFileSync } from 'node:fs';

/** The kernel's record of lost time (Linux, `Documentation/accounting/psi.rst`; missing before 4.20 and elsewhere). */
const PRESSURE = '/proc/pressure/io';

/**
 * Total time in milliseconds, since the start of this machine, in which all programs with work to do waited for its
 * disks; 0 if the kernel does not tell it.
 */
export function diskWaitMs(file = PRESSURE): number {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return 0;
  }
  return Number(/^full .*\btotal=(\d{1,18})$/m.exec(text)?.[1] ?? 0) / 1000; // the kernel counts microseconds
}
