import { shownSource } from '../../report/model/format';
import type { Report } from '../../report/model/schema';
import { formatDuration, gigabytes, shortHash } from '../../text/format';
import { formatElapsed, sinceStart } from '../model/times';
import { Badge, toneOf } from '../parts/badge';
import { Disclosure } from '../parts/disclosure';
import { More } from '../parts/more';
import { Section } from '../parts/section';
import { Table } from '../parts/table';
import { LongText } from '../parts/text';

const PART = 20;

/** Details of the run: releases, images, phases, traffic, restart, notices. */
export function DetailsSection({ report }: { report: Report }) {
  const { plan, chain, notices, traffic, restart } = report;
  return (
    <Section id="details" title="Details" note={`Plan ${plan}, binary ${chain.binary}.`}>
      <Disclosure summary={`Releases (${report.releases.length})`}>
        {() => <Releases report={report} />}
      </Disclosure>
      <Disclosure summary={`Images (${report.images.length})`}>
        {() => <Images report={report} />}
      </Disclosure>
      <Disclosure summary={`Phases (${report.phases.length})`}>
        {() => <Phases report={report} />}
      </Disclosure>
      <Disclosure summary={`Traffic (${traffic.length})`}>
        {() => <Traffic traffic={traffic} />}
      </Disclosure>
      {restart !== null && (
        <p class="restart">
          <Badge tone={toneOf(restart.ok)}>{restart.ok ? 'restarted' : 'not restarted'}</Badge> on{' '}
          {restart.release} without Cosmovisor: height {restart.heightBefore} before,{' '}
          {restart.heightAfter} after.
        </p>
      )}
      {notices.length > 0 && (
        <>
          <h3>Notices</h3>
          <More items={notices} size={PART} noun="notices">
            {(shown) => (
              <ul>
                {shown.map((notice) => (
                  <li key={notice}>{notice}</li>
                ))}
              </ul>
            )}
          </More>
        </>
      )}
    </Section>
  );
}

function Releases({ report: { releases } }: { report: Report }) {
  const columns = [
    ...['Release', 'Image', 'Image id', 'Source', 'Binary (sha256)', 'Cosmos SDK', 'Engine'],
  ];
  return (
    <Table
      caption="Releases"
      columns={columns.map((title) => ({ title }))}
      rows={releases.map(({ name, image, imageId, source, sha256, sdk, engine }) => [
        name,
        image,
        <code key="id">{imageId?.slice(0, 19) ?? '–'}</code>,
        source === null ? '–' : shownSource(source),
        <code key="binary">{sha256 === null ? '–' : shortHash(sha256)}</code>,
        sdk ?? '–',
        engine ?? '–',
      ])}
    />
  );
}

function Images({ report: { images } }: { report: Report }) {
  return (
    <Table
      caption="Images"
      columns={[
        { title: 'Image' },
        { title: 'Origin' },
        { title: 'Build time', number: true },
        { title: 'Size', number: true },
        { title: 'Key' },
      ]}
      rows={images.map(({ reference, decision, ms, bytes, key }) => [
        reference,
        decision,
        ms === null ? '–' : formatDuration(ms),
        gigabytes(bytes),
        <code key="key">{key === null ? '–' : shortHash(key)}</code>,
      ])}
    />
  );
}

function Phases({ report }: { report: Report }) {
  return (
    <Table
      caption="Phases"
      columns={[
        { title: 'Phase' },
        { title: 'Start', number: true },
        { title: 'Duration', number: true },
        { title: 'Result' },
      ]}
      rows={report.phases.map(({ name, startedAt, ms, ok }) => [
        name,
        formatElapsed(sinceStart(report, startedAt) ?? 0, 10),
        ms === null ? '–' : formatDuration(ms),
        <Badge key="result" tone={toneOf(ok)}>
          {ok === null ? 'did not end' : ok ? 'passed' : 'failed'}
        </Badge>,
      ])}
    />
  );
}

function Traffic({ traffic }: Pick<Report, 'traffic'>) {
  return (
    <More items={traffic} size={PART} noun="traffic">
      {(shown) =>
        shown.map(({ name, stage, ok, mayFail, output }) => (
          <article key={`${stage} ${name}`} class="played">
            <h3>
              {name} <span class="muted">{stage}</span>{' '}
              <Badge tone={toneOf(ok)}>
                {ok ? 'done' : `failed${mayFail ? ', which the plan allows' : ''}`}
              </Badge>
            </h3>
            <LongText text={output} />
          </article>
        ))
      }
    </More>
  );
}
