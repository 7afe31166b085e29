import path from 'node:path';
import { type PreflightFinding, refuse } from '../../errors/finding';
import { firstRelease } from '../../plan/complete';
import { isMapping } from '../../plan/find';
import { needsOf, type PlacedSetting } from '../../plan/release-needs';
import type { Plan } from '../../plan/schema';
import { ContainerFiles } from '../copy/container-files';
import type { StackCopy } from '../copy/copy';
import { LARGEST_CONFIGURATION } from '../copy/home';
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
  const named = plan.releases.flatMap(({ signers = {} }, index) =>
    Object.entries(signers).map(([service, files]) => ({
      service,
      files: Object.keys(files),
      planPath: ['releases', index, 'signers', service],
    })),
  );
  const findings: PreflightFinding[] = [];
  const places = new Map<string, { readonly files: ContainerFiles; readonly mount: string }>();
  for (const { service, files: names, planPath } of named) {
    const found = signerFiles(copy, service, folder);
    if ('code' in found) findings.push({ ...found, planPath });
    else {
      places.set(service, found);
      for (const name of names) {
        const at = path.posix.resolve(found.mount, name);
        if (await found.files.has(at).catch(() => false)) continue;
        const message = `The signer ${service} has no file ${at}, which the plan changes`;
        const hint = `Name a file in its mount ${found.mount}.`;
        findings.push({ code: 'SIGNER_FILE_NOT_FOUND', message, hint, planPath });
      }
    }
  }
  refuse(findings);
  const signers: ChangingSigner[] = [];
  for (const [service, { files, mount }] of places) {
    const settingsOf = (release: string) =>
      needsOf(plan, release).signers.get(service) ?? new Map();
    const set = async (release: string) => {
      for (const [name, settings] of settingsOf(release) as ReadonlyMap<string, PlacedSetting[]>) {
        const at = path.posix.resolve(mount, name);
        const text = await files.readText(at, LARGEST_CONFIGURATION);
        await files.writeText(at, setToml(text, `${at} of ${service}`, settings));
      }
    };
    await set(firstRelease(plan).name);
    const names = named.flatMap((each) => (each.service === service ? each.files : []));
    const validators = new Set<string>();
    for (const name of new Set(names)) {
      const at = path.posix.resolve(mount, name);
      const text = await files.readText(at, LARGEST_CONFIGURATION);
      for (const host of dialled(parseToml(text, `${at} of ${service}`))) validators.add(host);
    }
    const nodes = [...validators].filter((host) => copy.homes.has(host));
    signers.push({ service, validators: nodes, set });
  }
  return signers;
}

/** Files of a signer, and the only mount in which relative ones are. */
function signerFiles({ model, homes }: StackCopy, service: string, folder: string) {
  const found = model.services[service];
  if (found === undefined || homes.has(service)) {
    return {
      code: 'SERVICE_NOT_FOUND',
      message: `The plan changes files of the signer ${service}, which is no signer of the compose files`,
      hint: `Services that are no nodes: ${Object.keys(model.services)
        .filter((each) => !homes.has(each))
        .join(', ')}.`,
    } as const;
  }
  const { volumes = [] } = found;
  const binds = volumes.filter(({ type }) => type === 'bind');
  const [bind] = binds;
  if (bind === undefined || binds.length > 1) {
    return {
      code: 'SIGNER_FOLDER_UNKNOWN',
      message: `The remote signer ${service} has ${binds.length} bind mounts, and the plan changes its files`,
      hint: `Give the service ${service} exactly one bind mount in the compose files.`,
    } as const;
  }
  return { files: new ContainerFiles(service, volumes, folder), mount: bind.target };
}

/** Hosts that a TMKMS configuration dials (`addr` of each `[[validator]]`, TMKMS `config/validator.rs`). */
function dialled({ validator }: Record<string, unknown>): string[] {
  const all: readonly unknown[] = Array.isArray(validator) ? validator : [];
  return all.flatMap((each) => {
    const address = isMapping(each) && typeof each.addr === 'string' ? each.addr : '';
    const host = /^tcp:\/\/(?:[\da-f]+@)?([\w.-]+):\d+$/i.exec(address)?.[1];
    return host === undefined ? [] : [host];
  });
}
