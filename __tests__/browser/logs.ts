import type { PageLog } from '../../src/report/model/page-data';
import { START } from '../page/reports';

/** Logs of two services with a line every 10 ms; the middle of one of them is cut. */
export function someLogs(): PageLog[] {
  const lines = (service: string, count: number) =>
    Array.from({ length: count }, (_, index) => {
      const at = new Date(START + index * 10).toISOString().slice(0, -1);
      const what = index % 500 === 250 ? `PANIC number ${index}` : `executed block ${index}`;
      return `${at}000000Z 8:00PM INF ${what} of ${service}\n`;
    });
  const whole = lines('val-alice', 4000);
  const [head, tail] = [whole.slice(0, 1000).join(''), whole.slice(3000).join('')];
  const bytes = whole.join('').length;
  const other = lines('node-carol', 500).join('');
  return [
    {
      service: 'node-carol',
      file: 'logs/node-carol.log',
      bytes: other.length,
      parts: [{ from: 0, to: other.length, text: other }],
    },
    {
      service: 'val-alice',
      file: 'logs/val-alice.log',
      bytes,
      parts: [
        { from: 0, to: head.length, text: head },
        { from: bytes - tail.length, to: bytes, text: tail },
      ],
    },
  ];
}
