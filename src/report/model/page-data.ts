/** Data of the page of a rehearsal besides the report, shared by its writer and by the page's script. */

/** The parts of a service's log that the page contains. */
export interface PageLog {
  readonly service: string;
  /** Path of the whole log, relative to the page. */
  readonly file: string;
  /** Size of the whole log, in bytes. */
  readonly bytes: number;
  /** Kept parts, in the order of the file; everything before, between and after them was cut. */
  readonly parts: readonly LogPart[];
}

/** Whole lines of a log, unchanged. */
export interface LogPart extends ByteRange {
  readonly text: string;
}

/** Range of bytes in a file, with an exclusive end. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** Ids of the page's HTML elements: its root, and those with data. */
export const ELEMENTS = { root: 'page', report: 'report-data', logs: 'logs-data' } as const;
