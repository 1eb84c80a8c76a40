import { Fragment, useEffect, useId, useRef } from 'react';
import { Icon } from '../ui/icon';
import { Rich, useWords } from '../ui/words';
import './key-list.css';
import { useSingleKeys } from './single-keys';

/** One line of the list: what is pressed, and what it does. */
export interface KeyLine {
  /** One or the other. */
  keys: readonly string[];
  /** Pressed before it. */
  after?: string;
  does: string;
}

const Key = ({ name }: { name: string }) => <kbd className="pg-kbd">{name}</kbd>;

function Keys({ keys, after }: KeyLine) {
  const { t } = useWords();
  const [first = ''] = keys;
  if (after)
    return <Rich text={t('keys.then')} values={{ first: <Key name={after} />, second: <Key name={first} /> }} />;
  return keys.map((key, i) => (
    <Fragment key={key}>
      {i > 0 && ' '}
      <Key name={key} />
    </Fragment>
  ));
}

/** All keys of this surface. Closes on Escape and on its button; focus returns to where it was. */
export function KeyList(props: { places: readonly KeyLine[]; inside: readonly KeyLine[]; onClose: () => void }) {
  const { t } = useWords();
  const on = useSingleKeys();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const section = (title: string, lines: readonly KeyLine[]) =>
    lines.length > 0 && (
      <section>
        <h3>{title}</h3>
        <dl>
          {lines.map((line) => (
            <div key={line.does}>
              <dt>
                <Keys {...line} />
              </dt>
              <dd>{line.does}</dd>
            </div>
          ))}
        </dl>
      </section>
    );
  return (
    <dialog ref={dialog} className="pg-pop kl" aria-labelledby={id} onClose={props.onClose}>
      <header>
        <h2 id={id}>{t('keys.title')}</h2>
        <button type="button" className="pg-ib" aria-label={t('keys.shut')} onClick={() => dialog.current?.close()}>
          <Icon name="x" />
        </button>
      </header>
      {!on && <p className="sub">{t('keys.off')}</p>}
      <div className="kc">
        {section(t('keys.places'), props.places)}
        {section(t('keys.inside'), props.inside)}
      </div>
      <p className="sub">{t('keys.browser')}</p>
    </dialog>
  );
}
