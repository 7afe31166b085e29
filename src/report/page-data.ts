/** What the page of a rehearsal is given, beside its report; the page's own program reads the same. */

/** A log as far as the page has it. */
export interface PageLog {
  readonly service: string;
  /** Where the whole log is, relative to the page. */
  readonly file: string;
  /** Bytes of the whole log. */
  readonly bytes: number;
  /** In the order of the file; what is between them, before them or behind them was cut. */
  readonly parts: readonly LogPart[];
}

/** Whole lines of a log, as they are in the file. */
export interface LogPart extends ByteRange {
  readonly text: string;
}

/** Bytes of a file, from the first to the one behind the last. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** Ids of the elements of the page: where it is drawn, and the data in it. */
export const ELEMENTS = { root: 'page', report: 'report-data', logs: 'logs-data' } as const;
