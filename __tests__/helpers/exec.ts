import {
  type Argv,
  CommandError,
  type Exec,
  type LineStream,
  type RunOptions,
  type RunResult,
} from '../../src/system/exec';

/** What a fake command does: its standard output, or any part of a result; nothing is a success. */
export type Reply = string | Partial<RunResult> | undefined;

export interface Call {
  readonly argv: Argv;
  readonly options: RunOptions;
}

/** A process that a test feeds with lines. */
export class FakeStream implements LineStream {
  stopped = false;
  /** It was stopped, or ended by itself. */
  isOver = false;
  readonly ended: Promise<number>;
  #end: (code: number) => void = () => {};

  constructor(
    readonly argv: Argv,
    readonly emit: (line: string) => void,
    /** What reads its lines has thrown. */
    readonly fail: (error: unknown) => void = () => {},
  ) {
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  /** The process ends by itself. */
  end(code = 0): void {
    this.isOver = true;
    this.#end(code);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.end();
  }
}

/** Processes that never start: every command is kept, and answered by the test. */
export class FakeExec implements Exec {
  readonly calls: Call[] = [];
  readonly streams: FakeStream[] = [];

  constructor(
    private readonly reply: (command: string, call: Call) => Reply | Promise<Reply> = () => '',
  ) {}

  run: Exec['run'] = async (argv, options = {}) => {
    options.signal?.throwIfAborted();
    const call = { argv, options };
    this.calls.push(call);
    const reply = await this.reply(argv.join(' '), call);
    const given = typeof reply === 'string' ? { stdout: reply } : reply;
    const result: RunResult = { exitCode: 0, stdout: '', stderr: '', ...given };
    if (result.exitCode !== 0 && !options.allowFailure) throw new CommandError(argv, result);
    return result;
  };

  stream: Exec['stream'] = (argv, onLine, options) => {
    const stream = new FakeStream(argv, onLine, options?.onFailure);
    this.streams.push(stream);
    return stream;
  };

  /** All commands so far, each as one line. */
  get commands(): string[] {
    return this.calls.map(({ argv }) => argv.join(' '));
  }

  /** The newest stream of a command that contains `part`. */
  streamOf(part: string): FakeStream {
    const found = this.streams.findLast(({ argv }) => argv.join(' ').includes(part));
    if (found === undefined) throw new Error(`no stream of ${part}`);
    return found;
  }
}
