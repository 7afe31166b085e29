import { noting, Secrets, terminalJournal, workflowJournal } from '../../src/system/journal';

const WORDS = 'abandon abandon about';

describe('secrets', () => {
  it('are taken out wherever they stand, all of them', () => {
    const secrets = new Secrets();
    secrets.add(WORDS);
    secrets.add('$& token (1)');
    expect(secrets.redact(`a ${WORDS} b ${WORDS}; $& token (1)`)).toBe('a *** b ***; ***');
  });

  it('are taken out whole where one is part of another', () => {
    const secrets = new Secrets();
    secrets.add('password');
    secrets.add('password123');
    expect(secrets.redact('is password123')).toBe('is ***');
  });

  it('are taken out of the texts of JSON, and of nothing else of it', () => {
    const secrets = new Secrets();
    for (const value of ['1234', 'ok', 'a "b"']) secrets.add(value);
    const value = { ok: true, height: 12345, answer: 'it is 1234, a "b"' };
    expect(JSON.parse(secrets.json(value))).toEqual({
      ok: true,
      height: 12345,
      answer: 'it is ***, ***',
    });
    expect(secrets.json({ a: 'ok' }, 2)).toBe('{\n  "a": "***"\n}');
  });

  it.each(['', '  ', '\n'])('are never nothing (%j), which stands everywhere', (nothing) => {
    const secrets = new Secrets();
    secrets.add(nothing);
    expect(secrets.redact('a b\nc')).toBe('a b\nc');
  });

  it('leave other texts alone', () => {
    expect(new Secrets().redact('abandon')).toBe('abandon');
  });
});

function terminal(debug?: boolean) {
  const printed: string[] = [];
  const journal = terminalJournal((line) => printed.push(line), new Secrets(), debug);
  return { printed, journal };
}

function workflow(isDebug = false) {
  const said: string[] = [];
  const say = (kind: string) => (text: string | Error) => void said.push(`${kind} ${text}`);
  const journal = workflowJournal(
    {
      startGroup: say('group'),
      endGroup: () => say('endgroup')(''),
      info: say('info'),
      debug: say('debug'),
      isDebug: () => isDebug,
      notice: say('notice'),
      warning: say('warning'),
      setSecret: say('mask'),
    },
    new Secrets(),
  );
  return { said, journal };
}

describe('the journal of a terminal', () => {
  it('prints a line for each', () => {
    const { journal, printed } = terminal();
    journal.group('images');
    journal.info('built');
    journal.foreign('#1 DONE');
    journal.notice('no cache');
    journal.warning('slow');
    journal.endGroup();
    expect(printed).toEqual([
      '» images',
      '  built',
      '  │ #1 DONE',
      '  note: no cache',
      '  warning: slow',
    ]);
  });

  it('prints what is for finding a fault only where that is asked for', () => {
    for (const debug of [false, true]) {
      const { journal, printed } = terminal(debug);
      journal.debug('docker ps');
      expect(printed).toEqual(debug ? ['  debug: docker ps'] : []);
    }
  });

  it('prints no secret, in whatever', () => {
    const { journal, printed } = terminal(true);
    journal.secret(WORDS);
    for (const print of [
      journal.group,
      journal.info,
      journal.debug,
      journal.foreign,
      journal.notice,
      journal.warning,
    ]) {
      print(`x ${WORDS}`);
    }
    expect(printed).toHaveLength(6);
    expect(printed.join()).not.toContain('abandon');
  });
});

describe('the journal of a workflow', () => {
  it('groups, and notes and warns as annotations', () => {
    const { journal, said } = workflow();
    journal.group('images');
    journal.info('built');
    journal.notice('no cache');
    journal.warning('slow');
    journal.endGroup();
    expect(said).toEqual([
      'group images',
      'info built',
      'notice no cache',
      'warning slow',
      'endgroup ',
    ]);
  });

  it('has no group within another, which GitHub does not show: the outer one goes on after the inner', () => {
    const { journal, said } = workflow();
    journal.group('images');
    journal.group('build of v1');
    journal.foreign('#1 DONE');
    journal.endGroup();
    journal.group('build of v2');
    journal.endGroup();
    journal.info('built');
    journal.info('kept');
    journal.endGroup();
    journal.info('after all');
    expect(said).toEqual([
      ...['group images', 'endgroup '],
      ...['group build of v1', 'info │ #1 DONE', 'endgroup '],
      ...['group build of v2', 'endgroup '],
      ...['group images, continued', 'info built', 'info kept', 'endgroup '],
      'info after all',
    ]);
  });

  it('has nothing that a terminal or a bidirectional text acts upon', () => {
    const { journal, said } = workflow(true);
    const { group, info, debug, foreign, notice, warning } = journal;
    for (const print of [group, info, debug, foreign, notice, warning]) {
      print('\u001b[31mred\u001b[0m \u202eright to left');
    }
    expect(said).toHaveLength(6);
    expect(said.filter((line) => !line.endsWith('red right to left'))).toEqual([]);
  });

  it('sends what is for finding a fault only to a runner that asks for it', () => {
    for (const isDebug of [false, true]) {
      const { journal, said } = workflow(isDebug);
      journal.secret(WORDS);
      journal.debug(`docker ps ${WORDS}`);
      expect(said.slice(1)).toEqual(isDebug ? ['debug docker ps ***'] : []);
    }
  });

  it('masks a secret at the runner and takes it out itself', () => {
    const { journal, said } = workflow();
    journal.secret(WORDS);
    journal.info(WORDS);
    journal.foreign(WORDS);
    journal.notice(WORDS);
    journal.warning(WORDS);
    journal.group(WORDS);
    expect(said).toEqual([
      `mask ${WORDS}`,
      ...['info ***', 'info │ ***', 'notice ***', 'warning ***', 'group ***'],
    ]);
  });

  it.each([
    '::error::forged',
    '  ::add-mask::x',
    'x\n::stop-commands::t',
    'a ##[save-state name=y]z',
  ])('does not let the foreign line %j be a command', (line) => {
    const { journal, said } = workflow();
    journal.foreign(line);
    expect(said[0]?.replace('info ', '').trimStart()).toMatch(/^│ /);
    journal.info(`version ${line}`);
    for (const each of said) {
      expect(each).not.toContain('\n');
      expect(each).not.toContain('##[');
    }
  });
});

describe('a journal with someone who takes note', () => {
  it('tells of each line that is shown, and passes all on', () => {
    const { journal, printed } = terminal(true);
    let told = 0;
    const noted = noting(journal, () => told++);
    noted.group('images');
    noted.info('built');
    noted.foreign('#1 DONE');
    noted.notice('no cache');
    noted.warning('slow');
    expect(told).toBe(5);
    noted.debug('docker ps');
    noted.endGroup();
    expect(told).toBe(5);
    expect(printed).toHaveLength(6);
  });
});
