import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import { ExplainProvider } from '../../components/explain/context';
import { type Scope, useExplanation } from '../../lib/hooks';
import type { Ask } from '../../lib/metrics/explain';
import { openPosts } from './open';

const ExplainDialog = lazy(async () => ({
  default: (await import('../../components/explain/explain-dialog')).ExplainDialog,
}));

interface Asked {
  ask: Ask;
  from: HTMLElement;
  /** Asked on a page of the site, where nothing stands under another definition. */
  plain?: true;
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function Explaining({ asked, scope, onClose }: { asked: Asked; scope: Scope; onClose: () => void }) {
  const explanation = useExplanation(scope, asked.ask);
  return (
    <ExplainDialog
      ask={asked.ask}
      from={asked.from}
      explanation={explanation}
      onClose={onClose}
      onPosts={(profile) => void openPosts(profile)}
      onCopy={copy}
    />
  );
}

/** Figures inside can be asked where they come from; the answer is worked out when it is asked for. */
export function WithExplanations(props: {
  scope: Scope;
  /** What was asked elsewhere, told as soon as the page stands. */
  first?: Ask;
  children: ReactNode;
}) {
  const { scope, first, children } = props;
  const [asked, setAsked] = useState<Asked | undefined>(first && { ask: first, from: document.body, plain: true });
  const open = useCallback((ask: Ask, from: HTMLElement) => setAsked({ ask, from }), []);
  return (
    <ExplainProvider value={open}>
      {children}
      {asked && (
        <Suspense>
          <Explaining
            asked={asked}
            scope={asked.plain ? { ...scope, preset: undefined } : scope}
            onClose={() => setAsked(undefined)}
          />
        </Suspense>
      )}
    </ExplainProvider>
  );
}
