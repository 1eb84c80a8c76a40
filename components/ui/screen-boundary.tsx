import type { ReactNode } from 'react';
import { ErrorBoundary } from './error-boundary';
import { Notice } from './notice';
import { useWords } from './words';

/** One boundary a screen: stored data is safe, the message says what broke, the action tries again. */
export function ScreenBoundary({ children }: { children: ReactNode }) {
  const { t } = useWords();
  return (
    <ErrorBoundary
      fallback={(error, again) => (
        <Notice
          kind="danger"
          title={t('fault.title')}
          actions={
            <button type="button" className="pg-link" onClick={again}>
              {t('fault.again')}
            </button>
          }
        >
          {t('fault.text')} <code>{error.message}</code>
        </Notice>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
