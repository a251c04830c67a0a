import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** The width of an element as it changes: drawings are made for it, so that their letters keep their size. */
export function useWidth(element: RefObject<HTMLElement | null>, first: number): number {
  const [width, set] = useState(first);
  useLayoutEffect(() => {
    const e = element.current;
    if (!e) {
      return undefined;
    }
    const watch = new ResizeObserver(() => set(Math.round(e.clientWidth)));
    watch.observe(e);
    set(Math.round(e.clientWidth));
    return () => watch.disconnect();
  }, []);
  return width;
}
