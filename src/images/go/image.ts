import path from 'node:path';
import type { Build } from '../../plan/schema';
import { listed } from '../../text/words';
import type { Content } from '../model/target';
import type { Source } from '../source/sources';
import { type GoLayout, readLayout } from './layout';
import { needOfC } from './needs-c';
import { defaultPackage, type GoSettings, goBuild } from './options';
import { scanLayout } from './scan';
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

const DEFAULTS: GoSettings = { tags: [], variables: {}, modfile: 'go.mod' };

/** Properties of a run that builds depend on. */
export interface GoImageSettings {
  /** `linux/amd64` and the like. */
  readonly platform: string;
  readonly notice?: (message: string) => void;
}

/**
 * Determines the sources of a Go image. If the scan cannot follow the tree, or a package of it is written in C, the
 * build receives the whole tree. Notices tell why a build has C by default, and what its context and its workspace lack.
 *
 * @param content returns the content of the whole folder
 * @throws RehearsalError naming a missing module file or package
 */
export async function readGoImage(
  { name, title, reference, binary, build, release }: PlannedGoImage,
  { folder }: Source,
  { platform, notice = () => {} }: GoImageSettings,
  content: (dockerfile: string) => Promise<Content>,
): Promise<GoImage> {
  const settings = build.go ?? DEFAULTS;
  const { module, modfile, tags } = settings;
  const place = { folder, module, modfile, package: settings.package ?? defaultPackage(binary) };
  const layout = await readLayout(place);
  const need = layout.requirements.map((file) => needOfC(file, tags)).find(Boolean);
  const decided = settings.cgo ?? (need === undefined ? undefined : true);
  const arch = platform.split('/')[1] ?? 'amd64';
  const scanned = await scanLayout(layout, { ...place, tags, arch, cgo: decided });
  const cgo = decided ?? scanned?.c !== undefined;
  if (settings.cgo === undefined && cgo) {
    notice(`${title} is built with C: ${need ?? `${scanned?.c} imports C`}. build.go.cgo decides.`);
  }
  if (layout.missing.length > 0) {
    notice(
      `go.work names folders that have no go.mod in the build context of ${title}: ${listed(layout.missing)}. Go would refuse it, so it is ignored (GOWORK=off), and the modules of go.mod are used.`,
    );
  }
  if (layout.outside.length > 0) notice(lacking(title, folder, layout));
  return {
    name,
    title,
    reference,
    build: goBuild(settings, binary, release ?? name, { ...layout, cgo }),
    folder,
    sources: scanned ?? {
      modules: layout.modules,
      files: [],
      packages: [],
      c: undefined,
      tags: [],
    },
    whole:
      scanned === undefined || scanned.c !== undefined
        ? await content(path.join(folder, NO_DOCKERFILE))
        : undefined,
  };
}

function lacking(title: string, context: string, { folder, outside }: GoLayout): string {
  const places = listed(outside);
  const from = folder === '.' ? '' : ` (module ${folder})`;
  return `The module of ${title}${from} uses folders outside of its build context ${context}, which its build does not receive: ${places}. Set build.context to a folder that contains all of them, and build.go.module to the folder of the module in it.`;
}
