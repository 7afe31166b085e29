import { z } from 'zod';
import { SERVICE_LABEL } from './containers';

/** What the engine tells of a container. */
export interface ContainerEvent {
  readonly what: 'start' | 'die';
  /** Engine's time in milliseconds. */
  readonly at: number;
  /** Id of the container. */
  readonly container: string;
  /** Of the label that Compose gave it. */
  readonly service: string;
  /** Of a death: `137`; `?` where the engine does not tell. */
  readonly exitCode: string;
}

const EVENT = z.object({
  Action: z.enum(['start', 'die']),
  timeNano: z.number(),
  Actor: z.object({
    ID: z.string().regex(/^[0-9a-f]{64}$/),
    Attributes: z.record(z.string(), z.string()),
  }),
});

/** A line of `docker events --format '{{json .}}'`; undefined for any other, as the client's own. */
export function parseEvent(line: string): ContainerEvent | undefined {
  const { data } = EVENT.safeParse(jsonOf(line));
  if (data === undefined) return undefined;
  const { ID, Attributes } = data.Actor;
  return {
    what: data.Action,
    at: data.timeNano / 1e6,
    container: ID,
    service: Attributes[SERVICE_LABEL] ?? '',
    exitCode: Attributes.exitCode ?? '?',
  };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
