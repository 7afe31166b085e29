import path from 'node:path';
import { listed } from '../text/words';
import type { StackFacts } from './facts';
import type { Files } from './files';
import type { RepositoryFiles } from './repository-files';

/** A kind of repository or stack that a rehearsal does not cover by itself, and what to do about it. */
export interface Limit {
  readonly kind: string;
  readonly remedy: string;
  /** True if further keys of the plan cover it. */
  readonly isCovered?: true;
}

const LARGEST_FILE = 512 * 1024;
const MOST_SHOWN = 3;

/** Files by which other ways to run a chain are recognised. */
const OTHER_WAYS: readonly (readonly [string, RegExp])[] = [
  ['Kubernetes', /(?:^|\/)(?:Chart\.ya?ml|kustomization\.ya?ml|helmfile\.ya?ml|skaffold\.ya?ml)$/],
  [
    'Ansible',
    /(?:^|\/)(?:ansible\.cfg|playbooks?\/[^/]+\.ya?ml|roles\/[^/]+\/tasks\/main\.ya?ml)$/,
  ],
  ['Terraform', /\.tf$/],
  ['systemd', /\.service$/],
];
const TEMPLATE =
  /(?:^|\/)[\w.-]*compose[\w.-]*\.(?:tmpl|tpl|template|j2|jinja2?|gotmpl|erb|hbs|mustache|in)$|(?:^|\/)[\w.-]*compose[\w-]*\.(?:tmpl|tpl|template)\.ya?ml$/;

/** What a repository without a stack of nodes has instead of compose files. */
export function otherWays({ names }: RepositoryFiles): Limit[] {
  const templates = names.filter((name) => TEMPLATE.test(name));
  const ways = OTHER_WAYS.flatMap(([kind, pattern]): Limit[] => {
    const found = names.filter((name) => pattern.test(name));
    if (found.length === 0) return [];
    return [
      {
        kind: `${kind} (${some(found)})`,
        remedy: 'a rehearsal runs compose stacks only; describe the nodes in a compose file',
      },
    ];
  });
  if (templates.length === 0) return ways;
  const remedy =
    'fill the template in with your own program and name its result: rehearse init FOLDER/FILE';
  return [{ kind: `a template of a compose file (${some(templates)})`, remedy }, ...ways];
}

function some(names: readonly string[]): string {
  const more = names.length - MOST_SHOWN;
  return `${listed(names.slice(0, MOST_SHOWN))}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Limits of a stack by itself: nobody in it validates. */
export function limitsOfStack({ chain, validators, nodes }: StackFacts): Limit[] {
  if (chain === undefined || validators.length > 0) return [];
  return [
    {
      kind: `a stack in which nobody validates (no key of ${listed(nodes.map(({ service }) => service))} is in the genesis)`,
      remedy:
        'give stack.fresh, which makes a genesis with validators of this stack, or prepare homes of validators (stack.prepare)',
    },
  ];
}

const MOST_GO_FILES = 120;
const IMPORTS = {
  gov: /\/x\/gov(?:\/|")/,
  upgrade: /\/x\/upgrade(?:\/|")/,
};
/** Authority of the upgrade module where it is written in its constructor's arguments. */
const AUTHORITY =
  /upgradekeeper\.NewKeeper\((?:[^()]|\([^()]{0,300}\)){0,800}?NewModuleAddress\(\s*(\w{1,60})\.ModuleName/;

/**
 * Limits of the chain's code: nothing upgrades it without x/upgrade, and without x/gov, or with another authority, no
 * proposal does.
 *
 * @param folder folder of the chain's go.mod
 */
export async function limitsOfCode(
  { top, names }: RepositoryFiles,
  folder: string,
  files: Files,
): Promise<Limit[]> {
  const below = path.relative(top, folder);
  const app = names.filter(
    (name) =>
      /(?:^|\/)app(?:\/[^/]+)?\/[^/]+\.go$|(?:^|\/)app\.go$/.test(name) &&
      (below === '' || name.startsWith(`${below}/`)) &&
      !name.endsWith('_test.go'),
  );
  const texts: string[] = [];
  for (const name of app.slice(0, MOST_GO_FILES)) {
    texts.push((await files.text(path.join(top, name), LARGEST_FILE)) ?? '');
  }
  const uses = (module: keyof typeof IMPORTS) => texts.some((text) => IMPORTS[module].test(text));
  // An app that is not found, or is built of settings, says nothing.
  if (!texts.some((text) => text.includes('/x/'))) return [];
  if (!uses('upgrade')) {
    const remedy = 'a rehearsal needs the upgrade module, whose handlers it runs';
    return [{ kind: 'a chain without x/upgrade (no file of its app imports it)', remedy }];
  }
  const remedy =
    'add the key of the account that decides to `accounts`, or set `upgrades[].schedule` to the commands of a group or a module';
  if (!uses('gov')) {
    const kind = 'a chain without x/gov (no file of its app imports it)';
    return [{ kind, remedy, isCovered: true }];
  }
  const authority = texts.map((text) => AUTHORITY.exec(text)?.[1]).find((name) => name);
  const isGov = authority === undefined || /gov/i.test(authority);
  if (isGov) return [];
  const kind = `upgrades by the authority of ${authority}, not of x/gov`;
  return [{ kind, remedy, isCovered: true }];
}
