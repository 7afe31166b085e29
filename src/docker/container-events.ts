import { z } from 'zod';
import { parseJson } from '../system/json';
import { SERVICE_LABEL } from './labels';

/** An event of a container, as reported by the engine. */
export interface ContainerEvent {
  readonly what: 'start' | 'die';
  /** Time of the engine in milliseconds. */
  readonly at: number;
  /** Id of the container. */
  readonly container: string;
  /** Service, from the label that Compose gave the container. */
  readonly service: string;
  /** Exit code of a death, such as `137`; `?` if the engine does not report one. */
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

/** Parses a line of `docker events --format '{{json .}}'`; undefined for other lines, such as the client's own. */
export function parseEvent(line: string): ContainerEvent | undefined {
  const { data } = EVENT.safeParse(parseJson(line));
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
