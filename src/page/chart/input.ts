import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Plot } from '../model/plot';
import { isWhole, pan } from '../model/zoom';
import { PAN_STEP, type View, ZOOM_STEP } from './view';

/** Pixels of wheel movement per zoom step, three times those of a usual wheel notch. */
const WHEEL_PIXELS = 300;
/** Pixels of pointer movement before a drag begins. */
const DRAG_PIXELS = 3;

/**
 * Zooms with the wheel: with Ctrl or ⌘ (which browsers also report for a pinch), or while the chart has the focus.
 * Otherwise the wheel scrolls the page.
 */
export function useWheel(
  element: RefObject<HTMLElement | null>,
  plot: Plot,
  left: number,
  view: View,
) {
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const turn = (event: WheelEvent) => {
      const focused = target.contains(document.activeElement);
      if (!(event.ctrlKey || event.metaKey || focused)) return;
      if (event.deltaY > 0 && isWhole(view.domain, view.whole) && !event.ctrlKey) return;
      event.preventDefault();
      const x = event.clientX - target.getBoundingClientRect().left - left;
      view.zoom(ZOOM_STEP ** (event.deltaY / WHEEL_PIXELS), plot.at(x));
    };
    target.addEventListener('wheel', turn, { passive: false });
    return () => target.removeEventListener('wheel', turn);
  }, [element, plot, left, view]);
}

/** Moves the view by dragging. */
export function useDrag(plot: Plot, view: View) {
  const start = useRef<{ x: number; domain: View['domain']; dragging: boolean } | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button === 0)
        start.current = { x: event.clientX, domain: view.domain, dragging: false };
    },
    onPointerMove: (event: PointerEvent & { currentTarget: Element }): boolean => {
      const { current } = start;
      if (current === null || plot.width === 0) return false;
      const moved = event.clientX - current.x;
      if (!current.dragging && Math.abs(moved) < DRAG_PIXELS) return false;
      if (!current.dragging) event.currentTarget.setPointerCapture(event.pointerId);
      current.dragging = true;
      const { from, to } = current.domain;
      view.move(pan(current.domain, view.whole, (-moved / plot.width) * (to - from)));
      return true;
    },
    onPointerUp: () => {
      start.current = null;
    },
  };
}

/** Applies a key to the view. @returns false if the key has no effect */
export function viewKey(key: string, view: View): boolean {
  switch (key) {
    case '+':
    case '=':
      view.zoom(1 / ZOOM_STEP);
      return true;
    case '-':
    case '_':
      view.zoom(ZOOM_STEP);
      return true;
    case 'ArrowLeft':
      view.pan(-PAN_STEP);
      return true;
    case 'ArrowRight':
      view.pan(PAN_STEP);
      return true;
    case '0':
    case 'Home':
      view.reset();
      return true;
    default:
      return false;
  }
}
