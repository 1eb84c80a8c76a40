import '../../components/styles/tokens.css';
import '../../components/styles/components.css';
import '../../components/styles/surfaces.css';
import { createI18n } from '@wxt-dev/i18n';
import { type ReactNode, StrictMode, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { SingleKeysProvider } from '../../components/keys/single-keys';
import { ColoursProvider } from '../../components/ui/colours';
import { ScreenBoundary } from '../../components/ui/screen-boundary';
import { type Words, WordsProvider } from '../../components/ui/words';
import { CallWrongProvider } from '../../components/ui/wrong-number';
import { callWrong, useSettings } from '../../lib/hooks';
import { useProfileColours } from '../../lib/hooks/use-profile-colours';
import { effectiveTimeZone } from '../../lib/settings/schema';

const i18n = createI18n();
const plain = new Map<string, string>();
/** Asking the browser for a message costs as much as drawing a cell, and a long table asks thousands of times. */
const t: Words['t'] = (key, values) => {
  const ask = i18n.t as Words['t'];
  if (values) return ask(key, values);
  const known = plain.get(key) ?? ask(key);
  plain.set(key, known);
  return known;
};

/**
 * The language that the words are really in: a browser in a language that we do not have shows English words, and then
 * its figures must be English too. Where they agree, the browser's own variant (en-AU) decides.
 */
function language(): string {
  const words = t('locale');
  const wanted = browser.i18n.getUILanguage();
  return wanted.split('-')[0] === words ? wanted : words;
}

function Surface({ children }: { children: ReactNode }) {
  const { settings } = useSettings();
  const colours = useProfileColours();
  const timeZone = settings ? effectiveTimeZone(settings) : new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const words = useMemo(() => ({ t, language: language(), timeZone }), [timeZone]);
  return (
    <WordsProvider words={words}>
      <CallWrongProvider value={async (profile, post) => (await callWrong(profile, post)).ok}>
        <SingleKeysProvider on={settings?.singleKeys ?? true}>
          <ColoursProvider value={colours}>
            <ScreenBoundary>{children}</ScreenBoundary>
          </ColoursProvider>
        </SingleKeysProvider>
      </CallWrongProvider>
    </WordsProvider>
  );
}

/** The size of text that the user chose in the browser, as a multiple of the usual 16 px: 1 to 2. */
function textScale(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.min(2, Math.max(1, size / 16 || 1));
}

/** Puts one surface into its page. */
export function mount(screen: ReactNode): void {
  document.documentElement.lang = language();
  document.documentElement.style.setProperty('--pg-scale', `${textScale()}`);
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <Surface>{screen}</Surface>
    </StrictMode>,
  );
}
