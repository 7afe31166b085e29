import type { Journal } from '../system/journal';

/** The log of one build. */
export interface BuildLog {
  line(text: string): void;
  /** Ends the log; `summary` is its last line. */
  close(summary: string): void;
}

/** Lines of a build that are kept until it is shown. */
const KEPT = 5_000;

interface Build {
  readonly title: string;
  /** Lines that are not shown yet. */
  readonly kept: string[];
  /** How many of the first of them are not kept. */
  leftOut: number;
  last: string | undefined;
  /** Given when the build is closed. */
  summary: string | undefined;
}

/**
 * The logs of builds that run at the same time, each one whole group of the journal: the first open
 * build is shown as it goes, the lines of the others wait until the shown one closes. Builds that are
 * closed by then come first, so that what has failed is not held up by what still runs.
 */
export class BuildLogs {
  readonly #journal: Journal;
  #live: Build | undefined;
  /** In order of opening. */
  #waiting: Build[] = [];

  constructor(journal: Journal) {
    this.#journal = journal;
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
    if (build === this.#live) this.#journal.foreign(text);
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

  /** Shows the closed builds whole, and makes the first open one live. */
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
    this.#journal.group(title);
    if (leftOut > 0) this.#journal.info(`${leftOut} lines are left out here`);
    for (const line of kept) this.#journal.foreign(line);
  }

  #end(summary: string): void {
    this.#journal.info(summary);
    this.#journal.endGroup();
  }
}
