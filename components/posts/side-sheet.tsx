import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';

/** A layer at the end of the page that leaves the list in reach. It takes the focus, and Escape closes it from inside. */
export function SideSheet(props: { title: string; children: ReactNode; onClose: () => void }) {
  const { t } = useWords();
  const id = useId();
  const sheet = useRef<HTMLDivElement>(null);
  const { onClose } = props;
  useEffect(() => sheet.current?.focus(), []);
  useEffect(() => {
    const element = sheet.current;
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.stopPropagation();
      onClose();
    };
    element?.addEventListener('keydown', key);
    return () => element?.removeEventListener('keydown', key);
  }, [onClose]);
  return (
    <div ref={sheet} className="px-sheet" role="dialog" aria-labelledby={id} tabIndex={-1}>
      <header>
        <h2 id={id}>{props.title}</h2>
        <button type="button" className="pg-ib" aria-label={t('explorer.close')} onClick={onClose}>
          <Icon name="x" />
        </button>
      </header>
      {props.children}
    </div>
  );
}
