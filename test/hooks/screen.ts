import { parseHTML } from 'linkedom';
import { act, createElement, type ReactNode } from 'react';

/** A document that React can render into; must be in place before react-dom loads. */
const { window, document } = parseHTML('<!doctype html><html><body></body></html>');
Object.assign(globalThis, { window, document, IS_REACT_ACT_ENVIRONMENT: true });

function Probe(props: { hook: () => void }) {
  props.hook();
  return null;
}

/** Runs a hook in a rendered component; `seen` holds what each rendering returned. */
export async function renderHook<T>(use: () => T, wrap: (inside: ReactNode) => ReactNode = (inside) => inside) {
  const { createRoot } = await import('react-dom/client');
  const seen: T[] = [];
  const root = createRoot(document.body.appendChild(document.createElement('div')) as unknown as Element);
  const render = () => root.render(wrap(createElement(Probe, { hook: () => seen.push(use()) })));
  await act(async () => render());
  const latest = () => seen.at(-1)!;
  return {
    seen,
    latest,
    /** Renders once more, with whatever the hook takes from outside. */
    again: () => act(() => render()),
    /** Waits for a rendering that fits; the database tells its readers in a later task. */
    async until(fits: (value: T) => boolean): Promise<T> {
      for (let i = 0; i < 400 && !fits(latest()); i++) {
        await act(async () => new Promise((done) => setTimeout(done, 5)));
      }
      if (!fits(latest())) throw new Error(`never rendered; last: ${JSON.stringify(latest())}`);
      return latest();
    },
    unmount: () => act(async () => root.unmount()),
  };
}
