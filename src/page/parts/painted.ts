import { useEffect, useState } from 'preact/hooks';

/** Whether the page has been painted once; then what follows keeps nobody waiting. */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    // The frame is painted before the task that is asked for in it.
    const frame = requestAnimationFrame(() => setTimeout(() => setPainted(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return painted;
}
