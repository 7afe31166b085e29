import type { Gap } from '../model/blocks';
import { formatElapsed } from '../model/times';
import { isWhole } from '../model/zoom';
import { PAN_STEP, type View, ZOOM_STEP } from './view';

/** Maximum number of gaps with a zoom button. */
const GAPS = 6;

/** Buttons that zoom and move all charts of the run. */
export function Toolbar({ view, gaps }: { view: View; gaps: readonly Gap[] }) {
  const { domain, whole } = view;
  const all = isWhole(domain, whole);
  const step = (domain.to - domain.from) / 100;
  return (
    <fieldset class="toolbar">
      <legend class="unseen">Time range of the charts</legend>
      <Button label="Zoom in" sign="+" onClick={() => view.zoom(1 / ZOOM_STEP)} />
      <Button label="Zoom out" sign="−" off={all} onClick={() => view.zoom(ZOOM_STEP)} />
      <Button label="Earlier" sign="←" off={all} onClick={() => view.pan(-PAN_STEP)} />
      <Button label="Later" sign="→" off={all} onClick={() => view.pan(PAN_STEP)} />
      <button type="button" aria-disabled={all} onClick={view.reset}>
        Whole run
      </button>
      {gaps.slice(0, GAPS).map((gap) => (
        <button
          key={`${gap.from} ${gap.label}`}
          type="button"
          class="jump"
          onClick={() => view.showGap(gap)}
        >
          <span class="unseen">Zoom to </span>
          {gap.label}
        </button>
      ))}
      <output class="muted">
        {formatElapsed(domain.from, step)} to {formatElapsed(domain.to, step)}
      </output>
    </fieldset>
  );
}

interface ButtonProps {
  readonly label: string;
  readonly sign: string;
  /** True if the button has no effect at present; it stays focusable. */
  readonly off?: boolean;
  readonly onClick: () => void;
}

function Button({ label, sign, off = false, onClick }: ButtonProps) {
  return (
    <button type="button" class="sign" aria-label={label} aria-disabled={off} onClick={onClick}>
      {sign}
    </button>
  );
}
