import type { createLogUpdate } from 'log-update';
import { plainLine } from '../text/plain';
import type { RunState } from '../timeline/heartbeat';

/** Display of a rehearsal's log and its current state on a terminal. */
export interface Progress {
  update(state: RunState): void;
  /** Prints a line of the log. */
  line(text: string): void;
  /** Removes the live line. */
  close(): void;
}

/** Output stream of this process. */
export type Screen = Pick<NodeJS.WriteStream, 'write' | 'isTTY' | 'columns'>;

/**
 * Opens the progress display: the log, followed by one live line if the stream is a terminal.
 *
 * @param redact removes secrets from the live line
 */
export async function openProgress(
  screen: Screen & NodeJS.WritableStream,
  env: Readonly<Record<string, string | undefined>>,
  redact: (text: string) => string,
): Promise<Progress> {
  if (!screen.isTTY || env.TERM === 'dumb') return plainProgress(screen);
  const { createLogUpdate } = await import('log-update');
  const live = createLogUpdate(screen as NodeJS.WriteStream, { showCursor: true });
  return new LiveProgress(screen, live, redact);
}

/** Progress display without a live line. */
export function plainProgress(screen: Pick<Screen, 'write'>): Progress {
  return {
    update: () => {},
    line: (text) => void screen.write(`${text}\n`),
    close: () => {},
  };
}

/** Progress display with a live line below the log. */
export class LiveProgress implements Progress {
  #state: RunState | undefined;

  constructor(
    private readonly screen: Pick<Screen, 'write' | 'columns'>,
    private readonly live: ReturnType<typeof createLogUpdate>,
    private readonly redact: (text: string) => string,
  ) {}

  update(state: RunState): void {
    this.#state = state;
    this.#show();
  }

  line(text: string): void {
    this.live.clear();
    this.screen.write(`${text}\n`);
    this.#show();
  }

  close(): void {
    this.#state = undefined;
    this.live.clear();
    this.live.done();
  }

  #show(): void {
    if (this.#state === undefined) return;
    const line = plainLine(this.redact(liveLine(this.#state)));
    this.live(fitting(line, this.screen.columns));
  }
}

/** Text of the live line: `▸ 1:05  vote on v1tov2 · height 118 · waiting for proposal 1 to be decided`. */
export function liveLine({ elapsedMs, step, height, waitingFor }: RunState): string {
  const seconds = Math.floor(elapsedMs / 1_000);
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  const parts = [
    step,
    ...(height === undefined ? [] : [`height ${height}`]),
    ...(waitingFor === undefined ? [] : [`waiting for ${waitingFor}`]),
  ];
  return `▸ ${time}  ${parts.join(' · ').replace(/\s+/g, ' ')}`;
}

/** Truncates a text to the width of the terminal, so that it does not wrap. */
function fitting(text: string, given: number | undefined): string {
  const columns = given || 80;
  const characters = [...text];
  return characters.length < columns
    ? text
    : `${characters.slice(0, Math.max(0, columns - 2)).join('')}…`;
}
