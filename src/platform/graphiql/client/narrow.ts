import { useSyncExternalStore } from 'react';

/** The same width is in `narrow.css`. */
const narrow = matchMedia('(max-width: 720px)');

/** Whether there is room for one pane only, as on a telephone. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}
