import { stat } from 'node:fs/promises';
import path from 'node:path';
import { type PreflightFinding, refuse } from '../errors/finding';
import type { Plan } from '../plan/schema';
import type { ComposeModel, ComposeService } from '../stack/compose/model';
import { nodeServices } from '../stack/compose/nodes';
import { commandLineOf, flagOf, startsNode } from '../stack/compose/start';
import { type Maker, makerWords } from '../stack/copy/makers';
import { innermostMount, withNamedFolders } from '../stack/copy/mounts';
import type { FindMakers } from '../stack/copy/scripts';
import { listed } from '../text/words';

/** A mounted path of this machine that does not exist. */
export interface MissingSource {
  readonly source: string;
  readonly services: readonly string[];
  /**
   * Use of the path: a node's existing home, a file, or a folder. Compose makes an empty folder in its place, which
   * only a folder may be.
   */
  readonly use: 'home' | 'file' | 'folder';
}

type Use = Omit<MissingSource, 'services'> & { readonly service: string };

const ORDER = ['home', 'file', 'folder'] as const;
const MOST_MAKERS = 2;

/**
 * Checks the mounts of the compose files before anything is built or started. A missing folder that may be empty is a
 * notice.
 *
 * @param find finds the scripts that mention a path
 * @throws RehearsalError with a finding for every missing file, and every missing home of a plan without fresh ones
 */
export async function checkMounts(
  plan: Plan,
  model: ComposeModel,
  find: () => Promise<FindMakers>,
  notice: (message: string) => void,
): Promise<void> {
  const missing = await missingSources(plan, model);
  if (missing.length === 0) return;
  const makersOf = await find();
  const findings: PreflightFinding[] = [];
  for (const each of missing) {
    const finding = missingFinding(each, await makersOf(each.source));
    if (each.use === 'folder') {
      notice(`${finding.message}. The copy has an empty folder there, as Compose would make.`);
    } else findings.push(finding);
  }
  refuse(findings);
}

/** Describes a missing path, with the scripts and targets that may make it. */
export function missingFinding(missing: MissingSource, found: readonly Maker[]): PreflightFinding {
  const { use, source, services } = missing;
  const makers = found.slice(0, MOST_MAKERS).map(makerWords);
  const by = makers.length === 0 ? '' : `; mentioned by ${makers.join(' and ')}`;
  return {
    code: 'MOUNT_NOT_FOUND',
    message: `The ${use} ${source}, which ${listed(services)} ${services.length === 1 ? 'mounts' : 'mount'}, does not exist${by}`,
    hint: hintFor(missing, makers),
  };
}

function hintFor({ use }: MissingSource, [maker]: readonly string[]): string {
  const make =
    maker === undefined
      ? 'Make it before the rehearsal, or by a command of stack.prepare'
      : `If ${maker} makes it, add its command to stack.prepare`;
  return use === 'home'
    ? `${make}, or set stack.fresh: the rehearsal then makes the homes of all nodes.`
    : `${make}, or correct the path in the compose files (stack.folder is the base of relative ones).`;
}

/** Finds mounted paths that do not exist, without folders that a fresh stack fills. */
export async function missingSources(plan: Plan, model: ComposeModel): Promise<MissingSource[]> {
  const found = new Map<string, MissingSource>();
  for (const { source, service, use } of usesIn(plan, withNamedFolders(model))) {
    if (!found.has(source) && !(await isMissing(source))) continue;
    const known = found.get(source);
    found.set(source, {
      source,
      services: [...new Set([...(known?.services ?? []), service])],
      use: ORDER.find((each) => each === known?.use || each === use) ?? use,
    });
  }
  return [...found.values()];
}

function usesIn(plan: Plan, model: ComposeModel): Use[] {
  const { fresh } = plan.stack;
  const nodes = nodeServices(plan, model);
  const signers = (fresh?.validators ?? []).map(({ signer }) => signer);
  return Object.entries(model.services).flatMap(([service, content]) => {
    const isFilled = fresh !== undefined && (nodes.includes(service) || signers.includes(service));
    const home =
      fresh === undefined && nodes.includes(service) ? homeSource(plan, content) : undefined;
    const mounts = (content.volumes ?? []).flatMap((volume): Use[] => {
      const { type, source, target } = volume;
      if (type !== 'bind' || source === undefined) return [];
      const { create_host_path: isMade } = (volume.bind ?? {}) as { create_host_path?: boolean };
      if (source === home) return [{ source, service, use: 'home' }];
      if (isMade === false || isFileName(target)) return [{ source, service, use: 'file' }];
      return isFilled ? [] : [{ source, service, use: 'folder' }];
    });
    const files = [
      ...(content.configs ?? []).map(({ source }) => model.configs?.[source]?.file),
      ...(content.secrets ?? []).map(({ source }) => model.secrets?.[source]?.file),
    ].flatMap((source): Use[] => (source === undefined ? [] : [{ source, service, use: 'file' }]));
    return [...mounts, ...files];
  });
}

/** Source of a node's home, if its command in the compose files starts it; a script may make its home itself. */
function homeSource({ chain }: Plan, service: ComposeService): string | undefined {
  const words = commandLineOf(service, undefined);
  const home = flagOf(words, '--home') ?? chain.home;
  if (!startsNode(words) || home === undefined) return undefined;
  return innermostMount(service.volumes, home)?.source;
}

/** Returns true for a path whose name is that of a file: a folder in its place is of no use. */
function isFileName(target: string): boolean {
  return /\.(?:toml|json|ya?ml|sh|conf|cfg|ini|env|txt|key|pem|crt)$/i.test(
    path.posix.basename(target),
  );
}

async function isMissing(source: string): Promise<boolean> {
  return stat(source).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT' || error.code === 'ENOTDIR',
  );
}
