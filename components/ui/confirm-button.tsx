import { useId, useRef } from 'react';
import { useWords } from './words';

/** A step that cannot be taken back: the question names what is lost, the safe answer comes first and gets the focus. */
export function ConfirmButton(props: {
  label: string;
  name?: string;
  title: string;
  text: string;
  action: string;
  onConfirm: () => void;
  /** A milder step in its place. */
  instead?: { label: string; onChoose: () => void };
}) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="pg-btn pg-btn--s"
        aria-label={props.name}
        onClick={() => dialog.current?.showModal()}
      >
        {props.label}
      </button>
      <dialog ref={dialog} className="pg-pop ask" aria-labelledby={`${id}t`} aria-describedby={`${id}d`}>
        <h2 id={`${id}t`}>{props.title}</h2>
        <p id={`${id}d`}>{props.text}</p>
        <div className="asks">
          <button type="button" className="pg-btn" onClick={() => dialog.current?.close()}>
            {t('erase.keep')}
          </button>
          {props.instead && (
            <button
              type="button"
              className="pg-btn"
              onClick={() => {
                dialog.current?.close();
                props.instead?.onChoose();
              }}
            >
              {props.instead.label}
            </button>
          )}
          <button
            type="button"
            className="pg-btn danger"
            onClick={() => {
              dialog.current?.close();
              props.onConfirm();
            }}
          >
            {props.action}
          </button>
        </div>
      </dialog>
    </>
  );
}
