import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const SCRIPT = path.resolve(import.meta.dirname, '../../scripts/release-notes.mjs');
const CHANGELOG = `# Changelog

## Unreleased

- Not yet.

## 1.2.0 (2026-11-01)

- What is new.
- And more.

## 1.2.0-rc.1

- Before.
`;

const folder = mkdtempSync(path.join(os.tmpdir(), 'release-notes-'));

beforeAll(() => {
  mkdirSync(path.join(folder, 'scripts'));
  cpSync(SCRIPT, path.join(folder, 'scripts/release-notes.mjs'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function notesOf(tag: string, version: string) {
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ version, type: 'module' }));
  writeFileSync(path.join(folder, 'CHANGELOG.md'), CHANGELOG);
  const args = [path.join(folder, 'scripts/release-notes.mjs'), tag];
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}

it('prints the changelog’s section of the version', () => {
  const { status, stdout } = notesOf('v1.2.0', '1.2.0');
  expect({ status, stdout }).toEqual({ status: 0, stdout: '- What is new.\n- And more.\n' });
});

it('does not match a version with the same prefix', () => {
  expect(notesOf('v1.2.0-rc.1', '1.2.0-rc.1').stdout).toBe('- Before.\n');
});

it('refuses a tag that differs from the version, and a version without a section, at once', () => {
  const { status, stdout, stderr } = notesOf('v1.2', '1.3.0');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('the tag is "v1.2", and package.json has 1.3.0');
  expect(stderr).toContain('no section "## 1.3.0"');
});
