import type { GateOrder, ScriptStart } from '../../src/cosmovisor/gate';

/** Lines in which a gate tells a start, in parts of a given length. */
export function toldLines(word: string, start: Partial<ScriptStart>, length = 2048): string[] {
  const whole = { args: [], environment: {}, folder: '/', defaultHome: '', beside: [], ...start };
  const message = Buffer.from(JSON.stringify(whole)).toString('base64');
  const count = Math.ceil(message.length / length);
  return Array.from({ length: count }, (_, i) => {
    const part = message.slice(i * length, (i + 1) * length);
    return `rehearsal-start:${word}:${i + 1}/${count}:${part}`;
  });
}

/** The order in a variable of a gate. */
export function orderIn(value: string | null | undefined): GateOrder {
  return JSON.parse(Buffer.from(value ?? '', 'base64').toString()) as GateOrder;
}
