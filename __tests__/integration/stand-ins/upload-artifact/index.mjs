import { cpSync, existsSync, statSync } from 'node:fs';
import path from 'node:path';

const { ARTIFACTS = '', INPUT_NAME = '', INPUT_PATH = '' } = process.env;

/**
 * @param {string} name
 * @param {string} folder
 * @throws Error if the real action fails, or if this one lacks a function
 */
function upload(name, folder) {
  if (/["<>|*?:\r\n\\/]/.test(name)) throw new Error(`the artifact's name is not valid: ${name}`);
  const kept = path.join(ARTIFACTS, name);
  if (existsSync(kept)) throw new Error(`there is an artifact with the name ${name} already`);
  if (!statSync(folder).isDirectory()) throw new Error(`this stand-in keeps folders: ${folder}`);
  cpSync(folder, kept, { recursive: true });
}

upload(INPUT_NAME, INPUT_PATH);
