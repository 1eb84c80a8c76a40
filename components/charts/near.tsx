import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';

/** How far below the window something is when it begins to be made, in px. */
const AHEAD = 400;

/** True from the moment on at which the element comes near the window; work below the fold waits for it. */
export function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (near || !watched) return;
    const observer = new IntersectionObserver((entries) => entries.some((e) => e.isIntersecting) && setNear(true), {
      rootMargin: `${AHEAD}px 0px`,
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element, near]);
  return near;
}

/** What it holds is made only when it comes near the window; until then an empty panel of that height stands there. */
export function WhenNear({ height, children }: { height: number; children: () => ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const near = useNear(box);
  return near ? (
    children()
  ) : (
    <div className="pg-panel" ref={box} style={{ minHeight: height }} aria-busy="true">
      {null}
    </div>
  );
}
