import { type FormEvent, useId, useState } from 'react';
import { serverOf } from '../../lib/platforms/hosts';
import { useWords } from './words';

export interface AllowServerProps {
  /** Host name of the page in front, where the browser tells it. */
  suggested?: string;
  /** Called straight from the click, so that the browser may ask. */
  onAllow: (text: string) => Promise<'allowed' | 'denied' | 'no-server'>;
}

/** Outlives the popup, which closes when the focus leaves it. */
const DRAFT = 'draft:server';

const SAID = {
  allowed: 'servers.said.allowed',
  denied: 'servers.said.denied',
  'no-server': 'servers.said.noServer',
} as const;

/** Names one Mastodon server and asks the browser for it: nothing of ours runs there before. */
export function AllowServer({ suggested = '', onAllow }: AllowServerProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string | undefined>(() => globalThis.localStorage?.getItem(DRAFT) ?? undefined);
  const type = (text: string) => {
    setTyped(text);
    if (text) localStorage.setItem(DRAFT, text);
    else localStorage.removeItem(DRAFT);
  };
  const [said, setSaid] = useState<{ what: 'allowed' | 'denied' | 'no-server'; server: string }>();
  const id = useId();
  const text = typed ?? suggested;
  const send = (event: FormEvent) => {
    event.preventDefault();
    const server = serverOf(text) ?? '';
    void onAllow(text).then((what) => {
      setSaid({ what, server });
      if (what === 'allowed') type('');
    });
  };
  return (
    <form className="srv" onSubmit={send}>
      <label htmlFor={id}>{t('servers.name')}</label>
      <div>
        <input
          id={id}
          type="text"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder="social.example"
          maxLength={300}
          required
          value={text}
          aria-describedby={`${id}s`}
          onChange={(event) => {
            type(event.target.value);
            setSaid(undefined);
          }}
        />
        <button type="submit" className="pg-btn">
          {t('servers.allow')}
        </button>
      </div>
      <p id={`${id}s`} role="status">
        {said && t(SAID[said.what], { server: said.server })}
      </p>
    </form>
  );
}
