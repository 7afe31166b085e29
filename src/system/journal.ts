import { plainLine } from './plain';

/** The log that a person reads while the rehearsal runs. */
export interface Journal {
  /** Opens a section; sections do not nest. */
  group(title: string): void;
  endGroup(): void;
  info(line: string): void;
  /** A line for whoever looks for a fault: it is dropped unless RUNNER_DEBUG is 1. */
  debug(line: string): void;
  /** A line that others wrote (a build, a container): it cannot be taken for a workflow command. */
  foreign(line: string): void;
  notice(message: string): void;
  warning(message: string): void;
  /** Keeps a value out of everything that is printed from now on. */
  secret(value: string): void;
}

/** Replaces every known secret in texts that leave the process. */
export class Secrets {
  readonly #values = new Set<string>();

  add(value: string): void {
    if (value.trim() !== '') this.#values.add(value);
  }

  redact(text: string): string {
    // One may be part of another: what is left of the longer one would show.
    const longestFirst = [...this.#values].sort((one, other) => other.length - one.length);
    return longestFirst.reduce((redacted, value) => redacted.replaceAll(value, '***'), text);
  }

  /** A value as JSON, without secrets in its texts; numbers and names stay as they are. */
  json(value: unknown, indent?: number): string {
    const cleaned = (_key: string, part: unknown) =>
      typeof part === 'string' ? this.redact(part) : part;
    return JSON.stringify(value, cleaned, indent);
  }
}

/** A foreign line with a mark before it: the runner trims blanks before it looks for `::`. */
function marked(line: string): string {
  return `│ ${line}`;
}

/** A journal that calls `told` before each of its lines that is always shown. */
export function noting(journal: Journal, told: () => void): Journal {
  const noted =
    (write: (line: string) => void) =>
    (line: string): void => {
      told();
      write(line);
    };
  return {
    ...journal,
    group: noted(journal.group),
    info: noted(journal.info),
    foreign: noted(journal.foreign),
    notice: noted(journal.notice),
    warning: noted(journal.warning),
  };
}

/** The journal of a terminal. */
export function terminalJournal(
  write: (line: string) => void,
  secrets: Secrets,
  debug = false,
): Journal {
  const print = (line: string) => write(plainLine(secrets.redact(line)));
  return {
    group: (title) => print(`» ${title}`),
    endGroup: () => {},
    info: (line) => print(`  ${line}`),
    debug: debug ? (line) => print(`  debug: ${line}`) : () => {},
    foreign: (line) => print(`  ${marked(line)}`),
    notice: (message) => print(`  note: ${message}`),
    warning: (message) => print(`  warning: ${message}`),
    secret: (value) => secrets.add(value),
  };
}

/** What a workflow's journal needs of @actions/core. */
type Core = Pick<
  typeof import('@actions/core'),
  'startGroup' | 'endGroup' | 'info' | 'debug' | 'isDebug' | 'notice' | 'warning' | 'setSecret'
>;

/** The journal of a workflow step. */
export function workflowJournal(core: Core, secrets: Secrets): Journal {
  return {
    group: (title) => core.startGroup(title),
    endGroup: () => core.endGroup(),
    info: (line) => core.info(plainLine(secrets.redact(line))),
    // What the runner would drop is not even sent to it: there are thousands of these lines.
    debug: core.isDebug() ? (line) => core.debug(secrets.redact(line)) : () => {},
    foreign: (line) => core.info(marked(plainLine(secrets.redact(line)))),
    notice: (message) => core.notice(secrets.redact(message)),
    warning: (message) => core.warning(secrets.redact(message)),
    secret: (value) => {
      secrets.add(value);
      core.setSecret(value);
    },
  };
}
