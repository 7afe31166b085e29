import path from 'node:path';
import type { Build } from '../../plan/schema';
import type { GoLayout } from './layout';
import { BUILD_BASE, goImage } from './toolchain';

export type GoSettings = NonNullable<Build['go']>;

/** A Go build with all optional settings resolved. */
export interface GoBuild {
  readonly binary: string;
  /** Folder of the module in the tree; `.` is the whole tree. */
  readonly module: string;
  /** Path of the main package within the module, such as `./cmd/checkersd`. */
  readonly package: string;
  readonly tags: readonly string[];
  readonly modfile: string;
  /** True if the tree has a go.work that does not apply. */
  readonly ignoresWorkspace: boolean;
  readonly cgo: boolean;
  /** Image with the Go toolchain. */
  readonly image: string;
  /** Base image for the binary. */
  readonly base: string;
  /** Version reported by the binary. */
  readonly version: string;
  readonly name: string;
  /** Values of variables, by package and name. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Default package of a binary. */
export function defaultPackage(binary: string): string {
  return `./cmd/${binary}`;
}

/** Facts of the sources that complete the settings of a build. */
export type GoFacts = Pick<GoLayout, 'folder' | 'package' | 'goVersion' | 'ignoresWorkspace'> & {
  /** Whether C is compiled. */
  readonly cgo: boolean;
};

/** @param release name of the release, the default version reported by its binary */
export function goBuild(
  settings: GoSettings,
  binary: string,
  release: string,
  facts: GoFacts,
): GoBuild {
  const inModule = path.posix.relative(facts.folder, facts.package);
  return {
    binary,
    module: facts.folder,
    package: inModule === '' ? '.' : `./${inModule}`,
    tags: settings.tags,
    modfile: settings.modfile,
    ignoresWorkspace: facts.ignoresWorkspace,
    cgo: facts.cgo,
    image: settings.image ?? goImage(facts.goVersion),
    base: settings.base ?? BUILD_BASE,
    // A release may have any name, but a part of -ldflags may not.
    version: settings.version ?? release.replaceAll(/[^\w.+/@:=-]+/g, '-').replace(/^\W+/, ''),
    name: settings.name ?? binary.replace(/d$/, ''),
    variables: settings.variables,
  };
}
