// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Dockerfiles have placeholders of this form
import { dockerfileNeeds } from '../../../src/images/source/dockerfile';
import { failure } from '../../helpers/failure';

const imagesOf = (text: string, args: Readonly<Record<string, string>> = {}) =>
  dockerfileNeeds(text, args).images;

describe('the images of a Dockerfile', () => {
  it.each<[what: string, text: string, images: string[]]>([
    ['the base image', 'FROM debian:bookworm', ['debian:bookworm']],
    ['with a platform', 'FROM --platform=$BUILDPLATFORM golang:1.26 AS go', ['golang:1.26']],
    ['by a digest', `FROM alpine@sha256:${'a'.repeat(64)}`, [`alpine@sha256:${'a'.repeat(64)}`]],
    ['in any case', 'from debian as base\ncopy --from=alpine /a /b', ['alpine', 'debian']],
    ['each once, in order', 'FROM b\nFROM a\nFROM b AS x', ['a', 'b']],
    ['of every stage', 'FROM golang AS go\nFROM debian', ['debian', 'golang']],
    ['without its own stages', 'FROM golang AS go\nFROM go AS more\nFROM more', ['golang']],
    ['without stages in another case', 'FROM golang AS Go\nFROM gO', ['golang']],
    ['an image with the name of its stage', 'FROM alpine AS alpine\nFROM alpine', ['alpine']],
    ['a stage that comes later', 'FROM go AS more\nFROM golang AS go', ['go', 'golang']],
    ['without the empty one', 'FROM scratch\nCOPY . /', []],
    ['of copied files', 'FROM a\nCOPY --from=b /x /y', ['a', 'b']],
    ['with other flags', 'FROM a\nCOPY --chmod=755 --from=b --link /x /y', ['a', 'b']],
    ['without stages by number', 'FROM a\nFROM b\nCOPY --from=0 /x /y', ['a', 'b']],
    ['without stages by name', 'FROM a AS go\nFROM b\nCOPY --from=go /x /y', ['a', 'b']],
    ['in a mount', 'FROM a\nRUN --mount=type=bind,from=b,target=/b ls', ['a', 'b']],
    ['first in a mount', 'FROM a\nRUN --mount=from=b,target=/b ls', ['a', 'b']],
    [
      'in several mounts',
      'FROM a\nRUN --mount=type=cache,target=/c --mount=type=bind,from=b --mount=from=c,rw ls',
      ['a', 'b', 'c'],
    ],
    ['without mounted stages', 'FROM a AS go\nFROM b\nRUN --mount=from=go ls', ['a', 'b']],
    ['without other mounts', 'FROM a\nRUN --mount=type=secret,id=from ls', ['a']],
    ['its syntax', '# syntax=docker/dockerfile:1.7\nFROM a', ['a', 'docker/dockerfile:1.7']],
    [
      'its syntax with spaces',
      '#  Syntax = docker/dockerfile:1\nFROM a',
      ['a', 'docker/dockerfile:1'],
    ],
    ['without a syntax line below', 'FROM a\n# syntax=docker/dockerfile:1', ['a']],
    ['none in an empty file', '', []],
  ])('%s', (_, text, images) => {
    expect(imagesOf(text)).toEqual(images);
  });
});

describe('arguments in the name of an image', () => {
  const text = 'ARG VERSION=1.26\nFROM golang:$VERSION';
  it.each<[what: string, text: string, args: Record<string, string>, images: string[]]>([
    ['have their defaults', text, {}, ['golang:1.26']],
    ['have the values of the build', text, { VERSION: '1.25' }, ['golang:1.25']],
    ['may be empty', 'ARG TAG=:1\nFROM golang${TAG}', { TAG: '' }, ['golang']],
    ['must be declared', 'FROM golang:1$VERSION', { VERSION: '1.25' }, ['golang:1']],
    ['may be quoted', 'ARG VERSION="1.26"\nFROM golang:${VERSION}', {}, ['golang:1.26']],
    ['need a value', 'ARG VERSION\nFROM golang:1${VERSION}', {}, ['golang:1']],
    ['have a value from the build', 'ARG V\nFROM golang:$V', { V: '1.25' }, ['golang:1.25']],
    [
      'may contain others',
      'ARG V=1.26\nARG TAG=$V-alpine\nFROM golang:$TAG',
      {},
      ['golang:1.26-alpine'],
    ],
    [
      'may contain others of the build',
      'ARG V=1.26\nARG TAG=${V}-alpine\nFROM golang:$TAG',
      { V: '1.25' },
      ['golang:1.25-alpine'],
    ],
    ['may have a default in place', 'FROM golang:${V:-1.26}', {}, ['golang:1.26']],
    ['may have another default', 'ARG V\nFROM golang:${V-1.26}', {}, ['golang:1.26']],
    ['may override it', 'ARG V=1.25\nFROM golang:${V:-1.26}', {}, ['golang:1.25']],
    ['may add a suffix', 'ARG V=1\nFROM golang${V:+:alpine}', {}, ['golang:alpine']],
    ['may add no suffix', 'ARG V\nFROM golang${V:+:alpine}', {}, ['golang']],
    ['may be the whole name', 'ARG BASE=debian:bookworm\nFROM ${BASE}', {}, ['debian:bookworm']],
    ['may be a stage', 'ARG FROM=go\nFROM golang AS go\nFROM $FROM', {}, ['golang']],
    ['may be missing', 'ARG FROM\nFROM $FROM', {}, []],
    ['are not those of a stage', 'FROM a\nARG V=1\nFROM b:2$V', {}, ['a', 'b:2']],
    ['fill a copy', 'ARG V=1\nFROM a\nCOPY --from=b:$V /x /y', {}, ['a', 'b:1']],
  ])('%s', (_, text, args, images) => {
    expect(imagesOf(text, args)).toEqual(images);
  });
});

describe('an instruction of several lines', () => {
  it.each<[what: string, text: string, images: string[]]>([
    ['goes on after a backslash', 'FROM \\\n  golang:1.26 \\\n  AS go\nFROM go', ['golang:1.26']],
    ['has comments in it', 'FROM \\\n# FROM no\n  golang', ['golang']],
    [
      'has mounts on each of them',
      'FROM a\nRUN --mount=type=bind,from=b,target=/b \\\n    --mount=type=bind,from=c,target=/c \\\n    ls',
      ['a', 'b', 'c'],
    ],
    [
      'may have Windows line ends',
      'FROM a \\\r\n AS b\r\nFROM b\r\nCOPY --from=c / /\r\n',
      ['a', 'c'],
    ],
    ['may have another escape character', '# escape=`\nFROM a\nCOPY `\n  --from=b / /', ['a', 'b']],
    ['may be a script', 'FROM a\nRUN <<EOF\nFROM no\nEOF\nFROM b', ['a', 'b']],
    ['may be a script with tabs', 'FROM a\nRUN <<-"EOF" sh\n\tFROM no\n\tEOF\nFROM b', ['a', 'b']],
    [
      'may be two files',
      'FROM a\nCOPY <<one <<two /files/\nFROM no\none\nFROM no\ntwo\nCOPY --from=b / /',
      ['a', 'b'],
    ],
  ])('%s', (_, text, images) => {
    expect(imagesOf(text)).toEqual(images);
  });
});

describe('remote sources of ADD', () => {
  it.each<[what: string, text: string, remote: string[]]>([
    ['a URL', 'FROM a\nADD https://e.org/a.tgz /a/', ['https://e.org/a.tgz']],
    ['a URL without encryption', 'FROM a\nADD http://e.org/a /a', ['http://e.org/a']],
    ['a repository', 'FROM a\nADD git@github.com:a/b.git /b', ['git@github.com:a/b.git']],
    ['one with a flag', 'FROM a\nADD --keep-git-dir=true git://e.org/b /b', ['git://e.org/b']],
    [
      'several, in order',
      'FROM a\nADD https://e.org/z file https://e.org/a /all/',
      ['https://e.org/a', 'https://e.org/z'],
    ],
    ['an argument', 'ARG SITE=https://e.org\nFROM a\nADD $SITE/a /a', ['$SITE/a']],
    ['without files of the context', 'FROM a\nADD a.tgz https.txt /a/', []],
    ['without the destination', 'FROM a\nADD file https://e.org/', []],
    ['without downloads of a command', 'FROM a\nRUN curl https://e.org/a', []],
    ['without lines of a script', 'FROM a\nRUN <<EOF\nADD https://e.org/a /a\nEOF', []],
  ])('%s', (_, text, remote) => {
    expect(dockerfileNeeds(text, {}).remote).toEqual(remote);
  });
});

// Differences between this parser and BuildKit.
describe('unlike BuildKit, the parser', () => {
  it('reads several arguments of one line', () => {
    expect(imagesOf('ARG NAME=golang TAG=1.26\nFROM $NAME:$TAG')).toEqual(['golang:1.26']);
  });

  it('reads the syntax below another directive', () => {
    expect(imagesOf('# escape=`\n# syntax=docker/dockerfile:1\nFROM a')).toContain(
      'docker/dockerfile:1',
    );
  });

  it('reads URLs in a list', () => {
    const { remote } = dockerfileNeeds('FROM a\nADD ["https://e.org/a", "/a"]', {});
    expect(remote).toEqual(['https://e.org/a']);
  });

  it('treats an argument of a stage as a URL, as it may be one', () => {
    const text = 'FROM a\nARG SITE=https://e.org/a\nADD $SITE /a';
    expect(dockerfileNeeds(text, {}).remote).toEqual(['$SITE']);
  });

  it.each([
    ['of a command', 'FROM a\nRUN backup --from=b'],
    ['of a script', 'FROM a\nRUN <<EOF\ncopy --from=b\nEOF'],
    ['of a file', 'FROM a\nCOPY <<EOF /Dockerfile\nCOPY --from=b / /\nEOF'],
  ])('ignores an option %s', (_, text) => {
    expect(imagesOf(text)).toEqual(['a']);
  });
});

describe('quotes and other spellings', () => {
  it.each<[what: string, text: string, images: string[]]>([
    ['the base image', 'FROM "golang:1"', ['golang:1']],
    ['in a mount', 'FROM a\nRUN --mount=type=bind,"from=b",target=/b ls', ['a', 'b']],
    ['in a mount in capitals', 'FROM a\nRUN --mount=TYPE=bind,FROM=b ls', ['a', 'b']],
    ['its syntax with slashes', '// syntax=acme/syntax:1\nFROM a', ['a', 'acme/syntax:1']],
    [
      'its syntax as a script',
      '#!/usr/bin/x\n# syntax=acme/syntax:1\nFROM a',
      ['a', 'acme/syntax:1'],
    ],
    ['its syntax after a BOM', '\ufeff# syntax=acme/syntax:1\nFROM a', ['a', 'acme/syntax:1']],
  ])('are parsed: %s', (_, text, images) => {
    expect(imagesOf(text)).toEqual(images);
  });

  it('are parsed in the syntax argument', () => {
    const args = { BUILDKIT_SYNTAX: 'acme/syntax:2' };
    expect(imagesOf('# syntax=acme/syntax:1\nFROM a', args)).toEqual(['a', 'acme/syntax:2']);
  });

  it.each<[line: string, remote: string]>([
    ['ADD "https://acme.example/lib.a" /lib/', 'https://acme.example/lib.a'],
    ["ADD 'https://acme.example/lib.a' /lib/", 'https://acme.example/lib.a'],
    ['ADD "${URL}" /lib/', '${URL}'],
    ['ADD "$URL"/lib.a /lib/', '$URL/lib.a'],
    ['ADD deploy@acme.example:chain.git /chain', 'deploy@acme.example:chain.git'],
  ])('are parsed in a remote source: %s', (line, remote) => {
    expect(dockerfileNeeds(`FROM a\nARG URL\n${line}`, {}).remote).toEqual([remote]);
  });
});

describe('a hostile Dockerfile', () => {
  const filling = (text: string) => text.repeat(Math.floor(120_000 / text.length));

  // Each of these took five seconds or more, or all memory.
  it.each<[string, string]>([
    ['unclosed braces', `FROM ${filling('${a-')}`],
    ['the same in a file to add', `FROM a\nADD ${filling('${a-')} /a`],
    ['the same in a mount', `FROM a\nRUN --mount=from=${filling('${a-')} ls`],
    [
      'arguments that double',
      `ARG a0=xx\n${Array.from({ length: 60 }, (_, i) => `ARG a${i + 1}=$a${i}$a${i}\n`).join('')}FROM $a60`,
    ],
    ['a long argument many times', `ARG a=${'x'.repeat(4_000)}\nFROM ${'$a'.repeat(50_000)}`],
    ['options', `FROM ${filling('--a=b ')}`],
    ['blanks in its first line', `#${filling(' ')}`],
    ['comments', filling('# a=b\n')],
  ])('is parsed within limits: %s', (_, text) => {
    for (const image of imagesOf(text)) expect(image.length).toBeLessThanOrEqual(4_096);
  });

  it('is rejected if it is too large', () => {
    expect(() => imagesOf(`FROM a\n${'#'.repeat(200_000)}`)).toThrow(
      failure('FILE_TOO_LARGE', '200007', '131072'),
    );
  });
});
