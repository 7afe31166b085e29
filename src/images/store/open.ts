import { RehearsalError } from '../../errors';
import { sha256 } from '../../system/hash';
import { buildxVersion } from '../builder';
import { type Cache, type CacheHost, type CacheSettings, NO_CACHE } from './cache';
import { GhaCache } from './gha';
import { LocalCache } from './local';
import { RegistryCache } from './registry';

/** Buildx that writes the entries of GitHub's cache as its service wants them since 2025. */
const GHA_BUILDX = [0, 21] as const;

/**
 * Opens the cache that was chosen.
 *
 * @param plan what messages call the plan's file: each plan has a cache of its own unless the scope is given
 * @throws RehearsalError where the choice makes no sense: GitHub's cache outside of a workflow
 */
export async function openCache(
  settings: CacheSettings,
  plan: string,
  host: CacheHost,
): Promise<Cache> {
  const scope = settings.scope ?? sha256(plan).slice(0, 12);
  const open = { ...settings, scope };
  switch (settings.kind) {
    case 'none':
      return NO_CACHE;
    case 'local':
      return new LocalCache(open, host);
    case 'registry':
      return new RegistryCache(open, host, settings.repository ?? '');
    case 'gha': {
      if (host.actions === undefined) {
        throw new RehearsalError(
          "The cache gha is GitHub's own, and this is no step of a workflow",
          {
            hint: 'Choose local, registry or none.',
          },
        );
      }
      const [major, minor] = await buildxVersion(host.exec, host.signal);
      const writes = major > GHA_BUILDX[0] || (major === GHA_BUILDX[0] && minor >= GHA_BUILDX[1]);
      if (!writes) {
        host.journal.notice(
          `Buildx ${major}.${minor} cannot keep layers in GitHub's cache (0.21 can): images are kept, layers are not.`,
        );
      }
      return new GhaCache(open, host, host.actions, writes);
    }
  }
}
