import path from 'node:path';
import { infoRemarks } from '../cosmovisor/plan-info';
import { cosmovisorVersion } from '../cosmovisor/versions';
import { RehearsalError } from '../errors/errors';
import { type PreflightFinding, refuse } from '../errors/finding';
import type { Plan, Upgrade } from '../plan/schema';
import { readText } from '../system/files';

/** Maximum size of an info file in bytes: an info travels in a transaction. */
const LARGEST_INFO = 1024 * 1024;

/**
 * Plan with the contents of its `info-file`s.
 *
 * @throws RehearsalError for a file that cannot be read, with its place in the plan
 */
export async function withInfos(plan: Plan, folder: string): Promise<Plan> {
  const upgrades: Upgrade[] = [];
  for (const [index, upgrade] of plan.upgrades.entries()) {
    upgrades.push(await withInfo(upgrade, index, folder));
  }
  return { ...plan, upgrades };
}

async function withInfo(upgrade: Upgrade, index: number, folder: string): Promise<Upgrade> {
  const { 'info-file': file } = upgrade;
  if (file === undefined) return upgrade;
  try {
    return { ...upgrade, info: (await readText(path.resolve(folder, file), LARGEST_INFO)).trim() };
  } catch (error) {
    if (!(error instanceof RehearsalError)) throw error;
    throw new RehearsalError(error.code, `The info of ${upgrade.name}: ${error.message}`, {
      hint: 'Paths in a plan are relative to the folder of the plan file.',
      planPath: ['upgrades', index, 'info-file'],
      cause: error,
    });
  }
}

/** A mistake or a notice about the info of an upgrade. */
export interface InfoFinding extends PreflightFinding {
  readonly kind: 'mistake' | 'notice';
}

/** Findings about the infos of a plan's upgrades, by Cosmovisor's rules. */
export function infoFindings(plan: Plan): InfoFinding[] {
  const version = cosmovisorVersion(plan);
  return plan.upgrades.flatMap((upgrade, index) =>
    infoRemarks(upgrade.info, version).map(({ kind, message, hint }) => ({
      kind,
      code: 'UPGRADE_INFO_INVALID' as const,
      message: `The info of ${upgrade.name}: ${message}`,
      hint,
      planPath: ['upgrades', index, upgrade['info-file'] === undefined ? 'info' : 'info-file'],
    })),
  );
}

/**
 * Refuses infos by which Cosmovisor could not download, and tells what is only a notice.
 *
 * @throws RehearsalError with every mistake
 */
export function checkInfos(plan: Plan, notice: (message: string) => void): void {
  const findings = infoFindings(plan);
  refuse(findings.filter(({ kind }) => kind === 'mistake'));
  for (const { message, hint } of findings) notice(`${message}. ${hint}`);
}
