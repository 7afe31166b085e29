import path from 'node:path';
import type { Build } from '../../plan/schema';
import { exists } from '../../system/files';
import type { Source } from '../sources';
import type { Content } from '../target';
import { defaultPackage, type GoSettings, goBuild } from './options';
import { type GoSources, scanGo } from './scan';
import type { GoImage } from './targets';

/** An image to build with a generated Dockerfile, as the plan has it. */
export interface PlannedGoImage {
  readonly name: string;
  readonly title: string;
  readonly reference: string;
  readonly binary: string;
  readonly build: Build;
  /** Name of the release; undefined for another image. */
  readonly release: string | undefined;
}

/** The Dockerfile is generated elsewhere: of the folder only `.dockerignore` counts, no file beside one. */
const NO_DOCKERFILE = '.generated.Dockerfile';

const DEFAULTS: GoSettings = { tags: [], modfile: 'go.mod', cgo: false };

/**
 * Reads what a Go image is compiled from. Where the scan cannot follow the tree, and where C is compiled,
 * the build is sent the whole of it.
 *
 * @param content answers the content of the whole folder
 * @throws RehearsalError naming a module file or a package that is not there
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

/** Without a scan: what is required is known, which packages of it are compiled is not. */
async function moduleFiles(folder: string, modfile: string): Promise<GoSources> {
  const names = ['go.mod', 'go.sum', modfile, modfile.replace(/\.mod$/, '.sum')];
  const modules: string[] = [];
  for (const name of new Set(names)) if (await exists(path.join(folder, name))) modules.push(name);
  return { modules, files: [], packages: [], module: '', goVersion: undefined };
}
