import { useEffect, useState } from 'preact/hooks';

const DARK = matchMedia('(prefers-color-scheme: dark)');

/** State of the dark theme: that of the system until the reader chooses one. */
export function useDark(): readonly [boolean, (dark: boolean) => void] {
  const [system, setSystem] = useState(DARK.matches);
  const [chosen, setChosen] = useState<boolean | null>(null);
  useEffect(() => {
    const follow = () => setSystem(DARK.matches);
    DARK.addEventListener('change', follow);
    return () => DARK.removeEventListener('change', follow);
  }, []);
  const choose = (dark: boolean) => {
    setChosen(dark);
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  };
  return [chosen ?? system, choose];
}
