/** A moment at which the binaries of all nodes are checked. */
export interface Moment {
  readonly moment: 'start' | 'upgrade' | 'restart';
  /** Upgrade that brought the release; null at the start and after the restart. */
  readonly upgrade: string | null;
}

/** The moment in a word: the upgrade, the start or the restart. */
export function momentText({ moment, upgrade }: Moment): string {
  return upgrade ?? moment;
}

export const AT_START: Moment = { moment: 'start', upgrade: null };
export const AT_RESTART: Moment = { moment: 'restart', upgrade: null };
export const atUpgrade = (upgrade: string): Moment => ({ moment: 'upgrade', upgrade });
