import type { AccountSource, Plan, Program } from './schema';

/** A command of `stack.prepare`. */
export interface Preparation {
  readonly program: string;
  readonly args: readonly string[];
  /** Folder in which it runs: a copy of the checkout, or the user's own. */
  readonly in: 'copy' | 'checkout';
}

/** Commands of `stack.prepare`, in order. */
export function preparationsOf({ stack }: Pick<Plan, 'stack'>): Preparation[] {
  return (stack.prepare ?? []).map((each) => {
    const { run, in: place } = Array.isArray(each) ? { run: each, in: 'copy' as const } : each;
    const [program = '', ...args] = run;
    return { program, args, in: place };
  });
}

/** Plan without accounts whose keys are in files, which the commands of `stack.prepare` may have to make first. */
export function beforePreparation(plan: Plan): Plan {
  if (plan.stack.prepare === undefined) return plan;
  const isMade = ({ keyring, 'mnemonic-file': file }: AccountSource) =>
    keyring !== undefined || file !== undefined;
  const known = Object.entries(plan.accounts).filter(([, source]) => !isMade(source));
  return { ...plan, accounts: Object.fromEntries(known) };
}

/**
 * Plan that reads the files of its stack, accounts, releases and traffic from other places. Builds keep theirs.
 *
 * @param place new path of a file of the plan
 */
export function relocated(plan: Plan, place: (file: string) => string): Plan {
  const placed = <K extends string>(key: K, file: string | undefined) =>
    file === undefined ? {} : { [key]: place(file) };
  const { 'env-files': envFiles } = plan.stack;
  const accounts = Object.entries(plan.accounts).map(([name, source]) => {
    const { keyring } = source;
    const moved = keyring && {
      ...keyring,
      folder: place(keyring.folder),
      ...placed('passphrase-file', keyring['passphrase-file']),
    };
    const own = placed('mnemonic-file', source['mnemonic-file']);
    return [name, { ...source, ...own, ...(moved && { keyring: moved }) }] as const;
  });
  const releases = plan.releases.map(({ files, ...release }) => ({
    ...release,
    ...(files && {
      files: Object.fromEntries(Object.entries(files).map(([to, file]) => [to, place(file)])),
    }),
  }));
  const mounted = <P extends Program>(each: P): P => ({ ...each, ...placed('mount', each.mount) });
  return {
    ...plan,
    releases,
    cosmovisor: { ...plan.cosmovisor, ...placed('folder', plan.cosmovisor.folder) },
    stack: {
      ...plan.stack,
      compose: plan.stack.compose.map(place),
      ...placed('folder', plan.stack.folder),
      ...(envFiles && { 'env-files': envFiles.map(place) }),
    },
    accounts: Object.fromEntries(accounts),
    upgrades: plan.upgrades.map((upgrade) => ({
      ...upgrade,
      ...placed('info-file', upgrade['info-file']),
      ...(upgrade.schedule.kind === 'programs' && {
        schedule: { ...upgrade.schedule, programs: upgrade.schedule.programs.map(mounted) },
      }),
    })),
    traffic: plan.traffic.map(mounted),
  };
}
