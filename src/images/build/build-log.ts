import type { Logger } from '../../system/logger';

/** The log of one build. */
export interface BuildLog {
  line(text: string): void;
  /** Closes the log with `summary` as its last line. */
  close(summary: string): void;
}

/** Maximum number of lines kept until a build is shown. */
const KEPT = 5_000;

interface Build {
  readonly title: string;
  /** Lines not shown yet. */
  readonly kept: string[];
  /** Number of dropped lines at their beginning. */
  leftOut: number;
  last: string | undefined;
  /** Set when the build is closed. */
  summary: string | undefined;
}

/**
 * Logs of concurrent builds, each as one contiguous group of the log. The first open build is shown live;
 * the lines of the others are buffered until it closes. Builds closed by then come next, so that a failure is
 * not delayed by builds still running.
 */
export class BuildLogs {
  readonly #logger: Logger;
  #live: Build | undefined;
  /** Builds waiting to be shown, in order of opening. */
  #waiting: Build[] = [];

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  open(title: string): BuildLog {
    const build: Build = { title, kept: [], leftOut: 0, last: undefined, summary: undefined };
    this.#waiting.push(build);
    if (this.#live === undefined) this.#showNext();
    return {
      line: (text) => this.#line(build, text),
      close: (summary) => this.#close(build, summary),
    };
  }

  #line(build: Build, text: string): void {
    if (text === build.last) return;
    build.last = text;
    if (build === this.#live) this.#logger.untrusted(text);
    else this.#keep(build, text);
  }

  #keep(build: Build, text: string): void {
    build.kept.push(text);
    if (build.kept.length <= 2 * KEPT) return;
    build.leftOut += KEPT;
    build.kept.splice(0, KEPT);
  }

  #close(build: Build, summary: string): void {
    build.summary = summary;
    if (build !== this.#live) return;
    this.#end(summary);
    this.#showNext();
  }

  /** Shows the closed builds in full, and makes the first open one live. */
  #showNext(): void {
    const open: Build[] = [];
    for (const build of this.#waiting) {
      if (build.summary === undefined) {
        open.push(build);
      } else {
        this.#begin(build);
        this.#end(build.summary);
      }
    }
    [this.#live, ...this.#waiting] = open;
    if (this.#live !== undefined) this.#begin(this.#live);
  }

  #begin({ title, kept, leftOut }: Build): void {
    this.#logger.group(title);
    if (leftOut > 0) this.#logger.info(`${leftOut} lines are left out here`);
    for (const line of kept) this.#logger.untrusted(line);
  }

  #end(summary: string): void {
    this.#logger.info(summary);
    this.#logger.endGroup();
  }
}
