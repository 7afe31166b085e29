import {
  type Argv,
  CommandError,
  type Exec,
  type LineStream,
  type RunOptions,
  type RunResult,
} from '../../src/system/exec';

/** Result of a fake command: its standard output, or any part of a result; by default a success. */
export type Reply = string | Partial<RunResult> | undefined;

/** The result of a command that has ended. @throws CommandError on a failure that is not allowed */
export function ended(
  reply: Reply,
  { allowFailure }: RunOptions = {},
  argv: Argv = ['docker'],
): RunResult {
  const given = typeof reply === 'string' ? { stdout: reply } : reply;
  const result = { exitCode: 0, stdout: '', stderr: '', ...given };
  if (result.exitCode === 0 || allowFailure) return result;
  throw new CommandError(argv, result);
}

export interface Call {
  readonly argv: Argv;
  readonly options: RunOptions;
}

/** A running process that emits the test's data until it is stopped: by default lines. */
export class FakeStream<T = string> implements LineStream {
  stopped = false;
  /** Whether it was stopped, or ended by itself. */
  isOver = false;
  readonly ended: Promise<number>;
  #end: (code: number) => void = () => {};

  constructor(
    readonly emit: (told: T) => void,
    /** Makes its reader throw. */
    readonly fail: (error: unknown) => void = () => {},
  ) {
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  /** Ends it. */
  end(code = 0): void {
    this.isOver = true;
    this.#end(code);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.end();
  }
}

/** A process with lines from the test. */
export class FakeProcess extends FakeStream {
  constructor(
    readonly argv: Argv,
    ...[emit, fail]: ConstructorParameters<typeof FakeStream<string>>
  ) {
    super(emit, fail);
  }
}

/** Processes that never start: commands are recorded, and answered by the test. */
export class FakeExec implements Exec {
  readonly calls: Call[] = [];
  readonly streams: FakeProcess[] = [];

  constructor(
    private readonly reply: (command: string, call: Call) => Reply | Promise<Reply> = () => '',
  ) {}

  run: Exec['run'] = async (argv, options = {}) => {
    options.signal?.throwIfAborted();
    const call = { argv, options };
    this.calls.push(call);
    return ended(await this.reply(argv.join(' '), call), options, argv);
  };

  capture: Exec['capture'] = (argv, options) => this.run(argv, options);

  stream: Exec['stream'] = (argv, onLine, options) => {
    const stream = new FakeProcess(argv, onLine, options?.onFailure);
    this.streams.push(stream);
    return stream;
  };

  /** All commands so far, one line each. */
  get commands(): string[] {
    return this.calls.map(({ argv }) => argv.join(' '));
  }
}
