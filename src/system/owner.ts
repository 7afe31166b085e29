import { readFileSync, readlinkSync } from 'node:fs';
import os from 'node:os';
import { z } from 'zod';

const schema = z.object({
  pid: z.int().positive(),
  /** Start time of the process in the system's units; process numbers are reused. */
  began: z.string(),
  /** Boot id: a restart of the machine ends all its processes. */
  boot: z.string(),
  /** Machine and namespace in which the process number is valid. */
  place: z.string(),
});

/** Identifies a process that owns something on disk, so that a later one can tell if it still runs. */
export type Owner = z.infer<typeof schema>;

export const ownerSchema = schema;

/** Identity of the current process. */
export function ownOwner(): Owner {
  return { pid: process.pid, began: beginOf(process.pid) ?? '', boot: bootOf(), place: placeOf() };
}

/**
 * Returns true if an owner's process is gone. A process of another machine or container cannot be checked and
 * counts as running.
 */
export function isGone({ pid, began, boot, place }: Owner): boolean {
  if (place !== placeOf()) return false;
  if (boot !== bootOf()) return true;
  return !isRunning(pid) || (beginOf(pid) ?? began) !== began;
}

/** Describes an owner, for a message. */
export function ownerInWords({ pid, place }: Owner): string {
  const isHere = place === placeOf();
  return isHere ? `process ${pid}` : `process ${pid} on ${place.split(' ')[0]}`;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // belongs to another user
  }
}

/** Field 22 of `/proc/<pid>/stat` (proc(5)): ticks since boot; the name before it may contain blanks and brackets. */
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

/** Reads a Linux-only source; other systems must do with the process number alone. */
function readIfThere(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
