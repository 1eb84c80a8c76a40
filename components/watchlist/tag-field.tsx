import { type FormEvent, useId, useState } from 'react';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';

/** One line and a button: Enter sends it, and it is emptied only when it was taken. */
export function LineForm(props: {
  label: string;
  action: string;
  maxLength: number;
  suggestions?: readonly string[];
  onSend: (text: string) => Promise<boolean>;
}) {
  const id = useId();
  const [text, setText] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const line = text.trim();
    if (line && (await props.onSend(line))) setText('');
  };
  return (
    <form className="wl-line" onSubmit={(event) => void send(event)}>
      <label htmlFor={id}>{props.label}</label>
      <div>
        <input
          id={id}
          type="text"
          value={text}
          maxLength={props.maxLength}
          list={props.suggestions && `${id}l`}
          onChange={(event) => setText(event.target.value)}
        />
        {props.suggestions && (
          <datalist id={`${id}l`}>
            {props.suggestions.map((suggestion) => (
              <option key={suggestion} value={suggestion} />
            ))}
          </datalist>
        )}
        <button type="submit" className="pg-btn pg-btn--s" disabled={!text.trim()}>
          {props.action}
        </button>
      </div>
    </form>
  );
}

/** Tags with a way to take each off, and a line for the next. */
export function TagField(props: {
  label: string;
  tags: readonly string[];
  onAdd: (tag: string) => Promise<boolean>;
  onRemove: (tag: string) => Promise<boolean>;
}) {
  const { t } = useWords();
  return (
    <div className="wl-tagf">
      <LineForm label={props.label} action={t('watch.add')} maxLength={60} onSend={props.onAdd} />
      {props.tags.length > 0 && (
        <ul>
          {props.tags.map((tag) => (
            <li className="pg-tag" key={tag}>
              {tag}
              <button type="button" aria-label={t('watch.removeTag', { tag })} onClick={() => void props.onRemove(tag)}>
                <Icon name="x" small />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
