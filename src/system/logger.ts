import type { Secrets } from '../secrets/secrets';
import { plain, plainLine } from '../text/plain';

export { Secrets } from '../secrets/secrets';

/** The human-readable log of a running rehearsal. */
export interface Logger {
  /** Opens a section; nested sections are shown as far as the output supports them. */
  group(title: string): void;
  endGroup(): void;
  info(line: string): void;
  /** Logs a line for debugging; dropped unless RUNNER_DEBUG is 1. */
  debug(line: string): void;
  /** Logs untrusted text (of a build, a container), so that it cannot act as a workflow command. */
  untrusted(line: string): void;
  notice(message: string): void;
  warning(message: string): void;
  /** Masks a value in everything printed from now on. */
  secret(value: string): void;
}

/** Prefixes an untrusted line: the runner trims blanks before it looks for `::`. */
function marked(line: string): string {
  return `│ ${line}`;
}

/** Wraps a logger so that it calls `onLine` before each line that is always shown. */
export function observedLogger(logger: Logger, onLine: () => void): Logger {
  const noted =
    (write: (line: string) => void) =>
    (line: string): void => {
      onLine();
      write(line);
    };
  return {
    ...logger,
    group: noted(logger.group),
    info: noted(logger.info),
    untrusted: noted(logger.untrusted),
    notice: noted(logger.notice),
    warning: noted(logger.warning),
  };
}

/** Logger for a terminal. */
export function terminalLogger(
  write: (line: string) => void,
  secrets: Secrets,
  debug = false,
): Logger {
  const show = (line: string) => write(plainLine(line));
  const print = (line: string) => show(secrets.redact(line));
  const ofOthers = secrets.lines();
  return {
    group: (title) => print(`» ${title}`),
    endGroup: () => {},
    info: (line) => print(`  ${line}`),
    debug: debug ? (line) => print(`  debug: ${line}`) : () => {},
    untrusted: (line) => show(`  ${marked(ofOthers(line))}`),
    notice: (message) => print(`  note: ${message}`),
    warning: (message) => print(`  warning: ${message}`),
    secret: (value) => secrets.add(value),
  };
}

/** Functions of @actions/core used by the workflow logger. */
type Core = Pick<
  typeof import('@actions/core'),
  'startGroup' | 'endGroup' | 'info' | 'debug' | 'isDebug' | 'notice' | 'warning' | 'setSecret'
>;

/**
 * Groups of a workflow's log, which GitHub does not nest: an inner group ends the outer one, which is reopened
 * with the next line after the inner group.
 */
class Groups {
  readonly #titles: string[] = [];
  #isOpen = false;

  constructor(private readonly core: Pick<Core, 'startGroup' | 'endGroup'>) {}

  begin(title: string): void {
    this.#close();
    this.#titles.push(title);
    this.#open(title);
  }

  end(): void {
    this.#titles.pop();
    this.#close();
  }

  /** Reopens the innermost open group before a line that belongs to it. */
  reopen(): void {
    const title = this.#titles.at(-1);
    if (!this.#isOpen && title !== undefined) this.#open(`${title}, continued`);
  }

  #open(title: string): void {
    this.core.startGroup(title);
    this.#isOpen = true;
  }

  #close(): void {
    if (this.#isOpen) this.core.endGroup();
    this.#isOpen = false;
  }
}

/** Logger for a workflow step. */
export function workflowLogger(core: Core, secrets: Secrets): Logger {
  const groups = new Groups(core);
  const line = (text: string) => plainLine(secrets.redact(text));
  const message = (text: string) => plain(secrets.redact(text));
  const ofOthers = secrets.lines();
  const print = (text: string) => {
    groups.reopen();
    core.info(text);
  };
  return {
    group: (title) => groups.begin(line(title)),
    endGroup: () => groups.end(),
    info: (text) => print(line(text)),
    // Lines that the runner would drop are not sent at all: there are thousands.
    debug: core.isDebug() ? (text) => core.debug(line(text)) : () => {},
    untrusted: (text) => print(marked(plainLine(ofOthers(text)))),
    notice: (text) => core.notice(message(text)),
    warning: (text) => core.warning(message(text)),
    secret: (value) => {
      secrets.add(value);
      core.setSecret(value);
    },
  };
}
