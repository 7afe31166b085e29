import { clipped } from '../../text/plain';
import { REPORTS } from '../go/reports';

/** Meaning of a line of a generated Go build. */
export type GoLine =
  /** State of the compilation, in words. */
  | { readonly seen: string }
  /** A variable of the plan that the code does not declare. */
  | { readonly noVariable: string };

/** Maximum length of a name in a message, in characters. */
const NAME_CHARACTERS = 200;

/** A line of a step, after its number and its time in seconds. */
const OUTPUT = /^#\d{1,9} \d{1,9}\.\d{1,9} (.*)$/;
/** An import path alone, as a line of `go build -v`; messages of Go have spaces, and `Killed` is one of the shell. */
const IMPORT_PATH = /^(?:[\w.~+-]+\/)+[\w.~+-]+$|^[a-z][\w.~+-]*$/;

/**
 * Reads the packages that a generated Go build compiles. They would fill the log, so they are counted instead, for the
 * heartbeat and the live line.
 */
export class GoProgress {
  #compiled = 0;
  /** Total, if the build reports one: that of dependencies does. A release compiles what they do not have. */
  #of = '';

  /** Meaning of a line of `--progress plain`; undefined for a line of the log. */
  take(line: string): GoLine | undefined {
    const text = OUTPUT.exec(line)?.[1];
    if (text === undefined) return undefined;
    if (text.startsWith(REPORTS.noVariable)) {
      return { noVariable: clipped(text.slice(REPORTS.noVariable.length), NAME_CHARACTERS) };
    }
    if (text.startsWith(REPORTS.packages)) {
      const count = text.slice(REPORTS.packages.length);
      if (!/^(?:at most )?\d{1,9}$/.test(count)) return undefined;
      this.#of = ` of ${count}`;
      return { seen: `packages to compile: ${count}` };
    }
    if (!IMPORT_PATH.test(text)) return undefined;
    this.#compiled++;
    return {
      seen: `compiling package ${this.#compiled}${this.#of}: ${clipped(text, NAME_CHARACTERS)}`,
    };
  }
}
