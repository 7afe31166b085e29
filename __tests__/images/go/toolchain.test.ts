import { goImage, newest } from '../../../src/images/go/toolchain';

describe('the image with the toolchain', () => {
  it.each([
    ['1.24.3', 'golang:1.24.3-bookworm'],
    ['1.24', 'golang:1.24-bookworm'],
    ['1.21', 'golang:1.21-bookworm'],
    ['1.21.0', 'golang:1.21.0-bookworm'],
    ['2.0', 'golang:2.0-bookworm'],
    ['1.20', 'golang:1.26-bookworm'],
    ['1.9', 'golang:1.26-bookworm'],
    ['words', 'golang:1.26-bookworm'],
    [undefined, 'golang:1.26-bookworm'],
  ])('is for %s %s', (version, image) => {
    expect(goImage(version)).toBe(image);
  });
});

it.each([
  [[], undefined],
  [['1.23'], '1.23'],
  [['1.23.8', '1.24', '1.9'], '1.24'],
  [['1.24.2', '1.24.10'], '1.24.10'],
])('the newest of %j is %s', (versions, version) => {
  expect(newest(versions)).toBe(version);
});
