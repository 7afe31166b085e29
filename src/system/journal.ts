import { plain, plainLine } from './plain';
import type { Secrets } from './secrets';

export { Secrets } from './secrets';

/** The log that a person reads while the rehearsal runs. */
export interface Journal {
  /** Opens a section; one within another is shown as far as the place of the log can. */
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
  const show = (line: string) => write(plainLine(line));
  const print = (line: string) => show(secrets.redact(line));
  const ofOthers = secrets.lines();
  return {
    group: (title) => print(`» ${title}`),
    endGroup: () => {},
    info: (line) => print(`  ${line}`),
    debug: debug ? (line) => print(`  debug: ${line}`) : () => {},
    foreign: (line) => show(`  ${marked(ofOthers(line))}`),
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

/**
 * Groups of a workflow's log, which GitHub does not nest: one within another ends the outer one, which goes on
 * in a group of its own with the next line after it.
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

  /** Before a line: it belongs to the innermost group that has not ended. */
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

/** The journal of a workflow step. */
export function workflowJournal(core: Core, secrets: Secrets): Journal {
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
    // What the runner would drop is not even sent to it: there are thousands of these lines.
    debug: core.isDebug() ? (text) => core.debug(line(text)) : () => {},
    foreign: (text) => print(marked(plainLine(ofOthers(text)))),
    notice: (text) => core.notice(message(text)),
    warning: (text) => core.warning(message(text)),
    secret: (value) => {
      secrets.add(value);
      core.setSecret(value);
    },
  };
}
