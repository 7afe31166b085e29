import { type PlanPath, RehearsalError } from '../../errors/errors';
import { nonEmptyLines, type RunResult } from '../../system/exec';
import { clipped } from '../../text/plain';
import { withoutUsage } from '../../text/usage';

/** Purpose of a command of the chain's binary, for the message of its failure. */
export interface Purpose {
  /** The work, with the command's name: `Making the home of a node (init)`. */
  readonly work: string;
  /** Remediation. */
  readonly hint?: string;
  /** Key of the plan that asks for it. */
  readonly planPath?: PlanPath;
}

/** Maximum length of a reason, in characters. */
const LONGEST_REASON = 1_000;
/** Maximum length of a line below the message, in characters. */
const LONGEST_LINE = 300;
const LAST_LINES = 20;
/** Lines after `Error:` that still belong to it, at most. */
const MOST_CONTINUED = 5;

/** Failure of a command of the chain's binary: names its purpose and its reason, without usage texts. */
export function commandFailure(
  { work, hint, planPath }: Purpose,
  result: Pick<RunResult, 'stdout' | 'stderr' | 'exitCode'>,
): RehearsalError {
  const lines = withoutUsage(`${result.stdout}\n${result.stderr}`.split(/\r?\n/));
  const reason = reasonIn(lines) ?? `the binary ended with ${result.exitCode} and no output`;
  return new RehearsalError(
    'CHAIN_COMMAND_FAILED',
    `${work} failed: ${clipped(reason, LONGEST_REASON)}`,
    {
      ...(hint !== undefined && { hint }),
      planPath,
      lines: nonEmptyLines(lines.join('\n'))
        .slice(-LAST_LINES)
        .map((line) => clipped(line, LONGEST_LINE)),
    },
  );
}

/**
 * The reason in the output of a failed command: its panic, its `Error:` with the lines that continue it, its entry of
 * the log of level error (SDK 0.50 `server/cmd`), or else its last line.
 */
function reasonIn(lines: readonly string[]): string | undefined {
  const panic = lines.find((line) => line.startsWith('panic: '));
  if (panic !== undefined) return panic;
  const at = lines.findLastIndex((line) => /^\s{0,8}Error: /.test(line));
  if (at >= 0) {
    const [first = '', ...rest] = lines.slice(at, at + 1 + MOST_CONTINUED);
    const end = rest.findIndex((line) => line.trim() === '');
    const continued = end < 0 ? rest : rest.slice(0, end);
    return [first.trim().slice('Error: '.length), ...continued]
      .map((line) => line.trim())
      .join(' ');
  }
  const told = lines.filter((line) => line.trim() !== '');
  return (told.findLast((line) => /\sERR\s|^docker: /.test(line)) ?? told.at(-1))?.trim();
}
