import path from 'node:path';
import type { Build } from '../../plan/schema';
import { exists } from '../../system/files';
import type { Content } from '../model/target';
import type { Source } from '../source/sources';
import { defaultPackage, type GoSettings, goBuild } from './options';
import { type GoSources, scanGo } from './scan';
import type { GoImage } from './targets';

/** An image of the plan to build with a generated Dockerfile. */
export interface PlannedGoImage {
  readonly name: string;
  readonly title: string;
  readonly reference: string;
  readonly binary: string;
  readonly build: Build;
  /** Name of the release; undefined for other images. */
  readonly release: string | undefined;
}

/** Name that no file has: the Dockerfile is generated elsewhere, so only the folder's `.dockerignore` counts. */
const NO_DOCKERFILE = '.generated.Dockerfile';

const DEFAULTS: GoSettings = { tags: [], modfile: 'go.mod', cgo: false };

/**
 * Determines the sources of a Go image. If the scan cannot follow the tree, or C is compiled, the build
 * receives the whole tree.
 *
 * @param content returns the content of the whole folder
 * @throws RehearsalError naming a missing module file or package
 */
export async function readGoImage(
  { name, title, reference, binary, build, release }: PlannedGoImage,
  { folder }: Source,
  { platform }: { readonly platform: string },
  content: (dockerfile: string) => Promise<Content>,
): Promise<GoImage> {
  const settings = build.go ?? DEFAULTS;
  const { modfile, tags } = settings;
  const scanned = await scanGo({
    folder,
    package: settings.package ?? defaultPackage(binary),
    tags,
    modfile,
    arch: platform.split('/')[1] ?? 'amd64',
  });
  const sources = scanned ?? (await moduleFiles(folder, modfile));
  return {
    name,
    title,
    reference,
    build: goBuild(settings, binary, release ?? name, sources),
    folder,
    sources,
    whole:
      scanned === undefined || settings.cgo
        ? await content(path.join(folder, NO_DOCKERFILE))
        : undefined,
  };
}

/** Sources without a scan: the required modules are known, but not which of their packages are compiled. */
async function moduleFiles(folder: string, modfile: string): Promise<GoSources> {
  const names = ['go.mod', 'go.sum', modfile, modfile.replace(/\.mod$/, '.sum')];
  const modules: string[] = [];
  for (const name of new Set(names)) if (await exists(path.join(folder, name))) modules.push(name);
  return { modules, files: [], packages: [], module: '', goVersion: undefined };
}
