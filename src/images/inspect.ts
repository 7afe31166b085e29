/** Reading the files of a build without building. */
export { isMainPackage } from './go/main-package';
export { defaultPackage } from './go/options';
