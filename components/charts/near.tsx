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

/** What it holds is made only when it comes near the window; until then `pending` stands there, or an empty panel of that height. */
export function WhenNear(props: { height: number; pending?: ReactNode; children: () => ReactNode }) {
  const { height, pending, children } = props;
  const box = useRef<HTMLDivElement>(null);
  const near = useNear(box);
  if (near) return children();
  if (pending) return <div ref={box}>{pending}</div>;
  return (
    <div className="pg-panel" ref={box} style={{ minHeight: height }} aria-busy="true">
      {null}
    </div>
  );
}
