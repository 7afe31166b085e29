import {
  type Logger,
  observedLogger,
  Secrets,
  terminalLogger,
  workflowLogger,
} from '../../src/system/logger';

const WORDS = 'abandon abandon about';

describe('secrets', () => {
  it('are removed everywhere', () => {
    const secrets = new Secrets();
    secrets.add(WORDS);
    secrets.add('$& token (1)');
    expect(secrets.redact(`a ${WORDS} b ${WORDS}; $& token (1)`)).toBe('a *** b ***; ***');
  });

  it('are removed completely if one contains another', () => {
    const secrets = new Secrets();
    secrets.add('password');
    secrets.add('password123');
    expect(secrets.redact('is password123')).toBe('is ***');
  });

  it('are removed from the strings of JSON only', () => {
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

  it.each(['', '  ', '\n'])('are never blank (%j), which would match everywhere', (nothing) => {
    const secrets = new Secrets();
    secrets.add(nothing);
    expect(secrets.redact('a b\nc')).toBe('a b\nc');
  });

  it('do not affect other texts', () => {
    expect(new Secrets().redact('abandon')).toBe('abandon');
  });
});

function terminal(debug?: boolean) {
  const printed: string[] = [];
  const logger = terminalLogger((line) => printed.push(line), new Secrets(), debug);
  return { printed, logger };
}

function workflow(isDebug = false) {
  const said: string[] = [];
  const say = (kind: string) => (text: string | Error) => void said.push(`${kind} ${text}`);
  const logger = workflowLogger(
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
  return { said, logger };
}

/** The functions that write a line, one per kind. */
const kindsOf = ({ group, info, debug, untrusted, notice, warning }: Logger) => [
  ...[group, info, debug, untrusted, notice, warning],
];

describe('the logger of a terminal', () => {
  it('prints a line per message', () => {
    const { logger, printed } = terminal();
    logger.group('images');
    logger.info('built');
    logger.untrusted('#1 DONE');
    logger.notice('no cache');
    logger.warning('slow');
    logger.endGroup();
    expect(printed).toEqual([
      '» images',
      '  built',
      '  │ #1 DONE',
      '  note: no cache',
      '  warning: slow',
    ]);
  });

  it('prints debug lines only on request', () => {
    for (const debug of [false, true]) {
      const { logger, printed } = terminal(debug);
      logger.debug('docker ps');
      expect(printed).toEqual(debug ? ['  debug: docker ps'] : []);
    }
  });

  it('prints no secret in any kind of line', () => {
    const { logger, printed } = terminal(true);
    logger.secret(WORDS);
    for (const print of kindsOf(logger)) print(`x ${WORDS}`);
    expect(printed).toHaveLength(6);
    expect(printed.join()).not.toContain('abandon');
  });
});

describe('the logger of a workflow', () => {
  it('writes groups, notices and warnings as workflow commands', () => {
    const { logger, said } = workflow();
    logger.group('images');
    logger.info('built');
    logger.notice('no cache');
    logger.warning('slow');
    logger.endGroup();
    expect(said).toEqual([
      'group images',
      'info built',
      'notice no cache',
      'warning slow',
      'endgroup ',
    ]);
  });

  it('does not nest groups, as GitHub does not show them: the outer one continues later', () => {
    const { logger, said } = workflow();
    logger.group('images');
    logger.group('build of v1');
    logger.untrusted('#1 DONE');
    logger.endGroup();
    logger.group('build of v2');
    logger.endGroup();
    logger.info('built');
    logger.info('kept');
    logger.endGroup();
    logger.info('after all');
    expect(said).toEqual([
      ...['group images', 'endgroup '],
      ...['group build of v1', 'info │ #1 DONE', 'endgroup '],
      ...['group build of v2', 'endgroup '],
      ...['group images, continued', 'info built', 'info kept', 'endgroup '],
      'info after all',
    ]);
  });

  it('writes no terminal sequences or bidirectional characters', () => {
    const { logger, said } = workflow(true);
    for (const print of kindsOf(logger)) print('\u001b[31mred\u001b[0m \u202eright to left');
    expect(said).toHaveLength(6);
    expect(said.filter((line) => !line.endsWith('red right to left'))).toEqual([]);
  });

  it('sends debug lines only to a runner that requests them', () => {
    for (const isDebug of [false, true]) {
      const { logger, said } = workflow(isDebug);
      logger.secret(WORDS);
      logger.debug(`docker ps ${WORDS}`);
      expect(said.slice(1)).toEqual(isDebug ? ['debug docker ps ***'] : []);
    }
  });

  it('masks a secret in the runner, and removes it itself', () => {
    const { logger, said } = workflow();
    logger.secret(WORDS);
    logger.info(WORDS);
    logger.untrusted(WORDS);
    logger.notice(WORDS);
    logger.warning(WORDS);
    logger.group(WORDS);
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
  ])('does not let the untrusted line %j be a command', (line) => {
    const { logger, said } = workflow();
    logger.untrusted(line);
    expect(said[0]?.replace('info ', '').trimStart()).toMatch(/^│ /);
    logger.info(`version ${line}`);
    for (const each of said) {
      expect(each).not.toContain('\n');
      expect(each).not.toContain('##[');
    }
  });
});

describe('a logger with a listener', () => {
  it('reports each visible line, and passes all lines on', () => {
    const { logger, printed } = terminal(true);
    let told = 0;
    const noted = observedLogger(logger, () => told++);
    noted.group('images');
    noted.info('built');
    noted.untrusted('#1 DONE');
    noted.notice('no cache');
    noted.warning('slow');
    expect(told).toBe(5);
    noted.debug('docker ps');
    noted.endGroup();
    expect(told).toBe(5);
    expect(printed).toHaveLength(6);
  });
});
