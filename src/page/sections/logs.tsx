import { useMemo } from 'preact/hooks';
import type { PageLog } from '../../report/page-data';
import type { Report } from '../../report/schema';
import { readLogs } from '../data';
import { LogView } from '../logs/view';
import { entriesOf } from '../model/log-entries';
import { formatBytes } from '../model/times';
import { visible } from '../model/visible';
import { Disclosure } from '../parts/disclosure';
import { usePainted } from '../parts/painted';
import { Section } from '../parts/section';
import { Table } from '../parts/table';

/** The logs, as far as they are in the page; they are read when the page has been drawn. */
export function LogsSection({ report }: { report: Report }) {
  const painted = usePainted();
  const logs = useMemo(() => (painted ? readLogs() : null), [painted]);
  return (
    <Section id="logs" title="Logs">
      {logs === null && <p>The logs are being read.</p>}
      {logs?.length === 0 && <p>No container has logged anything.</p>}
      {logs !== null && logs.length > 0 && <Logs report={report} logs={logs} />}
    </Section>
  );
}

function Logs({ report, logs }: { report: Report; logs: readonly PageLog[] }) {
  const entries = useMemo(() => entriesOf(logs), [logs]);
  const whole = logs.reduce((sum, { bytes }) => sum + bytes, 0);
  const here = logs.reduce((sum, log) => sum + keptBytes(log), 0);
  return (
    <>
      <p class="note">
        {here === whole
          ? `All lines of all containers, ${formatBytes(whole)}, by time.`
          : `${formatBytes(here)} of ${formatBytes(whole)}: of a long log its beginning, what surrounds the halts, and its end. What was cut is marked where it was; the whole logs are in the folder logs of the evidence, beside this page.`}
      </p>
      <LogView
        report={report}
        entries={entries}
        services={logs.map(({ service }) => visible(service))}
      />
      <Disclosure summary={`Files (${logs.length})`}>
        {() => (
          <Table
            caption="Files of the logs"
            columns={[
              { title: 'Service' },
              { title: 'File' },
              { title: 'Whole', number: true },
              { title: 'In this page', number: true },
            ]}
            rows={logs.map((log) => [
              visible(log.service),
              <a key="file" href={log.file.split('/').map(encodeURIComponent).join('/')}>
                {visible(log.file)}
              </a>,
              formatBytes(log.bytes),
              formatBytes(keptBytes(log)),
            ])}
          />
        )}
      </Disclosure>
    </>
  );
}

function keptBytes({ parts }: PageLog): number {
  return parts.reduce((sum, { from, to }) => sum + to - from, 0);
}
