import path from 'node:path';

export { Files } from '../system/users-files';

/** Path relative to `folder`; absolute if more than three levels up. */
export function named(file: string, folder: string): string {
  const relative = path.relative(folder, file);
  const up = relative.split(path.sep).filter((part) => part === '..').length;
  return up > 3 || path.isAbsolute(relative) ? file : relative || '.';
}
