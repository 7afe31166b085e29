import type { Logger } from '../../src/system/logger';

/** A logger that records its messages, as `kind: text`. */
export class FakeLogger implements Logger {
  readonly lines: string[] = [];
  readonly secrets: string[] = [];

  group = (title: string) => void this.lines.push(`group: ${title}`);
  endGroup = () => void this.lines.push('end');
  info = (line: string) => void this.lines.push(`info: ${line}`);
  debug = (line: string) => void this.lines.push(`debug: ${line}`);
  untrusted = (line: string) => void this.lines.push(`foreign: ${line}`);
  notice = (message: string) => void this.lines.push(`notice: ${message}`);
  warning = (message: string) => void this.lines.push(`warning: ${message}`);
  secret = (value: string) => void this.secrets.push(value);
}
