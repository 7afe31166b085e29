import { readFileSync, readlinkSync } from 'node:fs';
import os from 'node:os';
import { z } from 'zod';

const schema = z.object({
  pid: z.int().positive(),
  /** When the process began, as the system counts it; a number is given to a new process again. */
  began: z.string(),
  /** Until the machine starts again, all its processes are gone then. */
  boot: z.string(),
  /** Machine and namespace in which the number means this process. */
  place: z.string(),
});

/** A process that owns something on disk: how a later one knows whether it still runs. */
export type Owner = z.infer<typeof schema>;

export const ownerSchema = schema;

/** The process that runs this. */
export function ownOwner(): Owner {
  return { pid: process.pid, began: beginOf(process.pid) ?? '', boot: bootOf(), place: placeOf() };
}

/**
 * Whether an owner's process is gone. One of another machine, or of another container, cannot be seen from
 * here and counts as running.
 */
export function isGone({ pid, began, boot, place }: Owner): boolean {
  if (place !== placeOf()) return false;
  if (boot !== bootOf()) return true;
  return !isRunning(pid) || (beginOf(pid) ?? began) !== began;
}

/** An owner in words, for a message. */
export function ownerInWords({ pid, place }: Owner): string {
  const isHere = place === placeOf();
  return isHere ? `process ${pid}` : `process ${pid} on ${place.split(' ')[0]}`;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // another user's
  }
}

/** Field 22 of `/proc/<pid>/stat` (proc(5)): ticks since boot; the name before it may hold blanks and brackets. */
function beginOf(pid: number): string | undefined {
  const stat = readIfThere(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

function bootOf(): string {
  const file = '/proc/sys/kernel/random/boot_id';
  return readIfThere(() => readFileSync(file, 'utf8').trim()) ?? '';
}

function placeOf(): string {
  const namespace = readIfThere(() => readlinkSync('/proc/self/ns/pid')) ?? '';
  return `${os.hostname()} ${namespace}`.trim();
}

/** What only Linux has; elsewhere the process number alone has to do. */
function readIfThere(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
