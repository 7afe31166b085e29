import { useEffect } from 'preact/hooks';
import type { Report } from '../report/model/schema';
import { usePainted } from './parts/painted';
import { useDark } from './parts/theme';
import { ChecksSection } from './sections/checks';
import { DataSection } from './sections/data';
import { DetailsSection } from './sections/details';
import { FailureSection } from './sections/failure';
import { LogsSection } from './sections/logs';
import { TimelineSection } from './sections/timeline';
import { UpgradesSection } from './sections/upgrades';
import { VerdictSection } from './sections/verdict';

const PLACES = [
  ['verdict', 'Verdict'],
  ['timeline', 'Timeline'],
  ['upgrades', 'Upgrades'],
  ['data', 'Data'],
  ['checks', 'Checks'],
  ['logs', 'Logs'],
  ['details', 'Details'],
] as const;

/** The page of a rehearsal. */
export function App({ report }: { report: Report }) {
  const [dark, setDark] = useDark();
  // Sections below the first screen are rendered after the first paint.
  const painted = usePainted();
  useEffect(() => {
    // The section named in the URL may not have existed when the browser scrolled to it.
    if (painted) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [painted]);
  return (
    <>
      <a class="skip" href="#main">
        Skip to the report
      </a>
      <header class="top">
        <div>
          <p class="eyebrow">Upgrade rehearsal</p>
          <h1>{report.chain.id ?? report.chain.binary}</h1>
        </div>
        <button type="button" aria-pressed={dark} onClick={() => setDark(!dark)}>
          Dark theme
        </button>
      </header>
      <nav aria-label="Sections">
        <ul>
          {PLACES.map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main id="main" tabIndex={-1}>
        {report.failure !== null && <FailureSection failure={report.failure} />}
        <VerdictSection report={report} />
        <TimelineSection report={report} />
        {painted && (
          <>
            <UpgradesSection report={report} />
            <DataSection queries={report.queries} />
            <ChecksSection checks={report.checks} />
            <LogsSection report={report} />
            <DetailsSection report={report} />
          </>
        )}
      </main>
      <footer>
        <p>
          Generated from report.json of the evidence, which programs can read. This file loads
          nothing from the network.
        </p>
      </footer>
    </>
  );
}
