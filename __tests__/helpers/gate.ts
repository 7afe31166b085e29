import type { ScriptStart } from '../../src/cosmovisor/gate';

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
