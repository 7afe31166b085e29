import { RehearsalError } from '../../errors/errors';
import { sha256 } from '../../system/hash';
import { isAtLeast } from '../../text/versions';
import { type Cache, type CacheHost, NO_CACHE } from './cache';
import type { CacheSettings } from './cache-kinds';
import { GhaCache } from './gha';
import { LocalCache } from './local';
import { RegistryCache } from './registry';

/** Oldest Buildx that supports the 2025 service of GitHub's cache. */
const GHA_BUILDX = '0.21';

/**
 * Opens the selected cache.
 *
 * @param plan name of the plan's file in messages: each plan has a cache of its own unless the scope is given
 * @throws RehearsalError if the selection is invalid: GitHub's cache outside a workflow
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
          'INPUT_INVALID',
          "The cache gha is GitHub's own, and this is not a workflow step",
          {
            hint: 'Choose local, registry or none.',
          },
        );
      }
      const buildx = await host.docker.buildx.version();
      const writes = isAtLeast(buildx, GHA_BUILDX) === true;
      if (!writes) {
        host.logger.notice(
          `Buildx ${buildx} cannot store layers in GitHub's cache (0.21 and later can): images are kept, layers are not.`,
        );
      }
      return new GhaCache(open, host, host.actions, writes);
    }
  }
}
