import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

const ICONS: Record<'info' | 'ok' | 'warn' | 'danger', IconName> = {
  info: 'info',
  ok: 'check',
  warn: 'alert',
  danger: 'alert',
};

/** What is known, what is not, what to do. `danger` is announced at once, the others when the reader pauses. */
export function Notice(props: {
  kind: 'info' | 'ok' | 'warn' | 'danger';
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className={`pg-note pg-note--${props.kind}`} role={props.kind === 'danger' ? 'alert' : 'status'}>
      <Icon name={ICONS[props.kind]} />
      <div>
        <b>{props.title}</b>
        {props.children}
        {props.actions && <div className="pg-acts">{props.actions}</div>}
      </div>
    </div>
  );
}
