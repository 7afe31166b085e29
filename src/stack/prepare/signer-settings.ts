import path from 'node:path';
import type { PlanPath } from '../../errors/errors';
import { type PreflightFinding, refuse } from '../../errors/finding';
import { firstRelease } from '../../plan/complete';
import { isMapping } from '../../plan/find';
import { needsOf } from '../../plan/release-needs';
import type { Plan } from '../../plan/schema';
import { ContainerFiles } from '../copy/container-files';
import type { StackCopy } from '../copy/copy';
import { LARGEST_CONFIGURATION } from '../copy/home';
import { isWithin } from '../copy/mounts';
import { parseToml, setToml } from '../homes/toml';

/** A remote signer whose files change with releases. */
export interface ChangingSigner {
  readonly service: string;
  /** Nodes that its files name; empty if they name none. */
  readonly validators: readonly string[];
  /**
   * Writes the values that a release needs.
   *
   * @throws RehearsalError if a file is missing, is not TOML, or has a value in place of a table
   */
  readonly set: (release: string) => Promise<void>;
}

/** Files of a signer, and the only mount in which relative ones are. */
interface SignerFiles {
  readonly files: ContainerFiles;
  readonly mount: string;
}

/**
 * Signers of the copy that a plan changes, with the values of the first release written.
 *
 * @param folder working folder of the run
 * @throws RehearsalError with a finding for each signer or file that the stack does not have
 */
export async function changingSigners(
  plan: Plan,
  copy: StackCopy,
  folder: string,
): Promise<ChangingSigner[]> {
  const found = new Map<string, SignerFiles>();
  const names = new Map<string, Set<string>>();
  const findings: PreflightFinding[] = [];
  for (const [index, { signers = {} }] of plan.releases.entries()) {
    for (const [service, files] of Object.entries(signers)) {
      const planPath = ['releases', index, 'signers', service];
      const signer = found.get(service) ?? signerFiles(copy, service, folder, planPath);
      if ('code' in signer) {
        findings.push(signer);
        continue;
      }
      found.set(service, signer);
      names.set(service, new Set([...(names.get(service) ?? []), ...Object.keys(files)]));
      findings.push(...(await missingFiles(service, signer, Object.keys(files), planPath)));
    }
  }
  refuse(findings);
  const signers = [...found].map(
    ([service, { files, mount }]): Omit<ChangingSigner, 'validators'> => ({
      service,
      set: async (release) => {
        for (const [name, settings] of needsOf(plan, release).signers.get(service) ?? []) {
          const at = path.posix.resolve(mount, name);
          const text = await files.readText(at, LARGEST_CONFIGURATION);
          await files.writeText(at, setToml(text, `${at} of ${service}`, settings));
        }
      },
    }),
  );
  return Promise.all(
    signers.map(async (signer) => {
      await signer.set(firstRelease(plan).name);
      const hosts = await dialledBy(found.get(signer.service), names.get(signer.service) ?? []);
      return { ...signer, validators: hosts.filter((host) => copy.homes.has(host)) };
    }),
  );
}

function signerFiles(
  { model, homes }: StackCopy,
  service: string,
  folder: string,
  planPath: PlanPath,
): SignerFiles | PreflightFinding {
  const found = model.services[service];
  if (found === undefined || homes.has(service)) {
    const others = Object.keys(model.services).filter((each) => !homes.has(each));
    return {
      code: 'SERVICE_NOT_FOUND',
      message: `The plan changes files of the signer ${service}, which is no signer of the compose files`,
      hint: `Services that are no nodes: ${others.join(', ')}.`,
      planPath,
    };
  }
  const { volumes = [] } = found;
  const binds = volumes.filter(({ type }) => type === 'bind');
  const [bind] = binds;
  if (bind === undefined || binds.length > 1) {
    return {
      code: 'SIGNER_FOLDER_UNKNOWN',
      message: `The remote signer ${service} has ${binds.length} bind mounts, and the plan changes its files`,
      hint: `Give the service ${service} exactly one bind mount in the compose files.`,
      planPath,
    };
  }
  return { files: new ContainerFiles(service, volumes, folder), mount: bind.target };
}

async function missingFiles(
  service: string,
  { files, mount }: SignerFiles,
  names: readonly string[],
  planPath: PlanPath,
): Promise<PreflightFinding[]> {
  const findings: PreflightFinding[] = [];
  for (const name of names) {
    const at = path.posix.resolve(mount, name);
    if (isWithin(at, mount) && (await files.has(at).catch(() => false))) continue;
    findings.push({
      code: 'SIGNER_FILE_NOT_FOUND',
      message: `The signer ${service} has no file ${at}, which the plan changes`,
      hint: `Name a file in its mount ${mount}.`,
      planPath: [...planPath, name],
    });
  }
  return findings;
}

/** Hosts that TMKMS configurations dial (`addr` of each `[[validator]]`, TMKMS `config/validator.rs`). */
async function dialledBy(
  signer: SignerFiles | undefined,
  names: Iterable<string>,
): Promise<string[]> {
  const hosts = new Set<string>();
  for (const name of names) {
    const at = path.posix.resolve(signer?.mount ?? '/', name);
    const text = await signer?.files.readText(at, LARGEST_CONFIGURATION);
    const { validator } = parseToml(text ?? '', at);
    for (const each of Array.isArray(validator) ? validator : []) {
      const address = isMapping(each) && typeof each.addr === 'string' ? each.addr : '';
      const host = /^tcp:\/\/(?:[\da-f]+@)?([\w.-]+):\d+$/i.exec(address)?.[1];
      if (host !== undefined) hosts.add(host);
    }
  }
  return [...hosts];
}
