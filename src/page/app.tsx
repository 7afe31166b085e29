import { useEffect } from 'preact/hooks';
import type { Report } from '../report/schema';
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

/** The whole page. */
export function App({ report }: { report: Report }) {
  const [dark, setDark] = useDark();
  // What is below the first screen is drawn after it.
  const painted = usePainted();
  useEffect(() => {
    // The address may name a section that was not there when the browser looked for it.
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
          Drawn from report.json of the evidence, where all of it is for programs. This file asks
          for nothing from the network.
        </p>
      </footer>
    </>
  );
}
