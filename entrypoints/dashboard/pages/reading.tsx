import { useState } from 'react';
import { browser } from 'wxt/browser';
import { ReadingPage } from '../../../components/dashboard/reading-page';
import { useWords } from '../../../components/ui/words';
import { forgetWrong, saveText, useReadingState } from '../../../lib/hooks';
import { useOutcome } from './outcome';

export function Reading() {
  const { t, language } = useWords();
  const reading = useReadingState({
    version: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    language,
  });
  const [reported, setReported] = useState<'copied' | 'saved' | 'failed'>();
  const { outcome, changed } = useOutcome();
  return (
    <ReadingPage
      {...outcome}
      reading={reading}
      reported={reported && t(`reading.${reported}`)}
      onCopyReport={() =>
        void navigator.clipboard.writeText(reading?.report ?? '').then(
          () => setReported('copied'),
          () => setReported('failed'),
        )
      }
      onSaveReport={() => {
        saveText('postgauge-report.json', reading?.report ?? '', 'application/json');
        setReported('saved');
      }}
      onForgetWrong={async () => changed(await forgetWrong())}
    />
  );
}
