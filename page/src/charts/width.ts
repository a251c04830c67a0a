import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** No screen is narrower; an element may be for a moment, while the page is laid out, and bars have no negative width. */
const LEAST = 240;

/** The width of an element as it changes: drawings are made for it, so that their letters keep their size. */
export function useWidth(element: RefObject<HTMLElement | null>, first: number): number {
  const [width, set] = useState(first);
  useLayoutEffect(() => {
    const e = element.current;
    if (!e) {
      return undefined;
    }
    const measure = () => set(Math.max(LEAST, Math.round(e.clientWidth)));
    const watch = new ResizeObserver(measure);
    watch.observe(e);
    measure();
    return () => watch.disconnect();
  }, []);
  return width;
}
