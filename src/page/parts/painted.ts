import { useEffect, useState } from 'preact/hooks';

/** Returns true after the first paint, when more rendering no longer delays it. */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    // The browser paints the frame before it runs a task scheduled in it.
    const frame = requestAnimationFrame(() => setTimeout(() => setPainted(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return painted;
}
