/** Name in Cosmovisor's folder under which the launcher runs the user's pre-upgrade script. */
export const PRE_UPGRADE_SCRIPT = 'rehearsal-pre-upgrade';

/** Variable with the path of that script in Cosmovisor's folder. */
export const PRE_UPGRADE_VARIABLE = 'REHEARSAL_PRE_UPGRADE';

/** Beginning of the launcher's own lines in the log of a node. */
export const SAYS = 'rehearsal:';

/** What a release needs beside its binary: the order for its launcher, which reads it as JSON. */
export interface ReleaseOrder {
  /** Variables of every command of the binary. */
  readonly env: Readonly<Record<string, string>>;
  /** Flags that are appended to a start of the node. */
  readonly flags: readonly string[];
  /** Variables that a start of the node does not get. */
  readonly unset: readonly string[];
  /** Files and folders: `from` below the folder of the orders, `to` in the container or, if relative, in the home. */
  readonly files: readonly { readonly from: string; readonly to: string }[];
}
