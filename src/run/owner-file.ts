import { constants as system } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Folder } from '../system/folder';
import { isGone, ownerSchema, ownOwner } from '../system/owner';

/** Names the owner of a working folder. Removed last: its presence means that something is left to remove. */
export const OWNER_FILE = 'rehearsal-owner.json';
const OWNER_LIMIT = 4_096;
const ownerFileSchema = z.object({ run: z.string(), owner: ownerSchema });

/** Writes the owner of a run's working folder into it. */
export async function writeOwner(folder: string, run: string): Promise<void> {
  const flags = system.O_WRONLY | system.O_CREAT | system.O_EXCL | system.O_NOFOLLOW;
  const file = await open(path.join(folder, OWNER_FILE), flags, 0o600);
  try {
    await file.writeFile(JSON.stringify({ run, owner: ownOwner() }));
  } finally {
    await file.close();
  }
}

/** Returns true if a working folder is of this user and of a run whose process is gone. */
export async function isLeftover(folder: string, run: string): Promise<boolean> {
  try {
    const stats = await lstat(folder);
    if (!stats.isDirectory() || stats.uid !== process.getuid?.()) return false;
    const text = await new Folder(folder).readText(OWNER_FILE, OWNER_LIMIT);
    const content = ownerFileSchema.parse(JSON.parse(text));
    return content.run === run && isGone(content.owner);
  } catch {
    return false; // not a leftover of a run
  }
}
