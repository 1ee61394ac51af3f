/** How wide an element is, followed while the window changes. */
import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

export function useWidth(element: RefObject<Element | null>): number {
  const [wide, set] = useState(900);
  useEffect(() => {
    if (!element.current) return;
    const watched = new ResizeObserver(([entry]) => entry && set(Math.max(1, Math.round(entry.contentRect.width))));
    watched.observe(element.current);
    return () => watched.disconnect();
  }, [element.current]);
  return wide;
}
