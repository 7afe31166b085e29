import { GoProgress } from '../../../src/images/build/go-progress';
import { REPORTS } from '../../../src/images/go/reports';

const line = (text: string) => `#12 34.567 ${text}`;

describe('the progress of a Go build', () => {
  it('counts the packages among those that it was given', () => {
    const progress = new GoProgress();
    expect(progress.take(line('runtime'))).toEqual({ seen: 'compiling package 1: runtime' });
    expect(progress.take(line(`${REPORTS.packages}1480`))).toEqual({
      seen: 'packages to compile: 1480',
    });
    expect(progress.take(line('example.test/chain/v2/x-y_z/types.v1'))).toEqual({
      seen: 'compiling package 2 of 1480: example.test/chain/v2/x-y_z/types.v1',
    });
    progress.take(line(`${REPORTS.packages}at most 9`));
    expect(progress.take(line('math'))).toEqual({ seen: 'compiling package 3 of at most 9: math' });
  });

  it('reports variables that the code lacks', () => {
    expect(new GoProgress().take(line(`${REPORTS.noVariable}a.b/app.X`))).toEqual({
      noVariable: 'a.b/app.X',
    });
  });

  it.each([
    line('# example.test/chain/app'),
    line('app/first.go:3:17: undefined: missing'),
    line('go: downloading example.test/dep v1.0.0'),
    line('Killed'),
    line(`${REPORTS.packages}${'9'.repeat(20)}`),
    '#12 [build 4/5] RUN go build',
    '#12 DONE',
    'runtime',
    '',
  ])('leaves other lines to the log: %s', (text) => {
    expect(new GoProgress().take(text)).toBeUndefined();
  });
});
