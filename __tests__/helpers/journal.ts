import type { Journal } from '../../src/system/journal';

/** A journal that keeps what it is told, as `kind: text`. */
export class FakeJournal implements Journal {
  readonly lines: string[] = [];
  readonly secrets: string[] = [];

  group = (title: string) => void this.lines.push(`group: ${title}`);
  endGroup = () => void this.lines.push('end');
  info = (line: string) => void this.lines.push(`info: ${line}`);
  debug = (line: string) => void this.lines.push(`debug: ${line}`);
  foreign = (line: string) => void this.lines.push(`foreign: ${line}`);
  notice = (message: string) => void this.lines.push(`notice: ${message}`);
  warning = (message: string) => void this.lines.push(`warning: ${message}`);
  secret = (value: string) => void this.secrets.push(value);
}
