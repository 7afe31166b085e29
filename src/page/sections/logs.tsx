import { useMemo } from 'preact/hooks';
import type { PageLog } from '../../report/model/page-data';
import type { Report } from '../../report/model/schema';
import { LogView } from '../logs/view';
import { entriesOf } from '../model/log-entries';
import { formatBytes } from '../model/times';
import { visible } from '../model/visible';
import { Disclosure } from '../parts/disclosure';
import { readLogs } from '../parts/embedded';
import { usePainted } from '../parts/painted';
import { Section } from '../parts/section';
import { Table } from '../parts/table';

/** The embedded parts of the logs, which are parsed after the first paint. */
export function LogsSection({ report }: { report: Report }) {
  const painted = usePainted();
  const logs = useMemo(() => (painted ? readLogs() : null), [painted]);
  return (
    <Section id="logs" title="Logs">
      {logs === null && <p>Loading the logs…</p>}
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
          ? `All lines of all containers by time, ${formatBytes(whole)}.`
          : `${formatBytes(here)} of ${formatBytes(whole)}: a long log is reduced to its beginning, the surroundings of the halts, and its end. Cuts are marked; the whole logs are in the logs folder of the evidence, next to this page.`}
      </p>
      <LogView
        report={report}
        entries={entries}
        services={logs.map(({ service }) => visible(service))}
      />
      <Disclosure summary={`Files (${logs.length})`}>
        {() => (
          <Table
            caption="Log files"
            columns={[
              { title: 'Service' },
              { title: 'File' },
              { title: 'Size', number: true },
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
