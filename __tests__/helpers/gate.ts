import type { GateOrder, ScriptStart } from '../../src/cosmovisor/gate';

/** Text of the file in which a gate tells a start. */
export function toldText(start: Partial<ScriptStart>): string {
  return JSON.stringify({
    args: [],
    environment: {},
    folder: '/',
    defaultHome: '',
    beside: [],
    ...start,
  });
}

/** The order in a variable of a gate. */
export function orderIn(value: string | null | undefined): GateOrder {
  return JSON.parse(Buffer.from(value ?? '', 'base64').toString()) as GateOrder;
}
