import type { ContainerEvent } from '../../src/docker/container-events';
import type { Docker } from '../../src/docker/docker';
import { FakeStream } from './exec';

/** The followed log of a container, with output from the test. */
export class FollowedLog extends FakeStream {
  constructor(
    readonly container: string,
    /** RFC 3339; undefined for the whole log. */
    readonly since: string | undefined,
    ...[emit, fail]: ConstructorParameters<typeof FakeStream<string>>
  ) {
    super(emit, fail);
  }
}

type Followed = Pick<Docker['containers'], 'followLogs' | 'followEvents'>;

/** Followed streams of an engine. */
export class Following {
  /** All followed logs, in order. */
  readonly logs: FollowedLog[] = [];
  /** All requests for the engine's events, in order. */
  readonly events: FakeStream<ContainerEvent>[] = [];

  /** The verbs of a followed engine. */
  readonly verbs: Followed = {
    followLogs: (container, since, onLine, onFailure) => {
      const log = new FollowedLog(container, since, onLine, onFailure);
      this.logs.push(log);
      return log;
    },
    followEvents: (onEvent, onFailure) => {
      const events = new FakeStream<ContainerEvent>(onEvent, onFailure);
      this.events.push(events);
      return events;
    },
  };

  /** The most recently followed log of a container. */
  logOf(container: string): FollowedLog {
    const log = this.logs.findLast((each) => each.container === container);
    if (log === undefined) throw new Error(`the log of ${container} is not followed`);
    return log;
  }

  /** Emits an event of a container. */
  tell(event: ContainerEvent): void {
    this.events.at(-1)?.emit(event);
  }

  /** Ends the output of containers, by default all: their logs end. */
  endLogs(containers?: readonly string[], code = 0): void {
    for (const log of this.logs) {
      if (!log.isOver && containers?.includes(log.container) !== false) log.end(code);
    }
  }
}
