import type { ReactNode } from 'react';
import { Icon, type IconName } from '../ui/icon';

/** One thing that changed: what, when, and below it the evidence. */
export function Line(props: { icon: IconName; text: string; note?: string; children?: ReactNode }) {
  const { icon, text, note, children } = props;
  return (
    <li>
      <Icon name={icon} />
      <div>
        <p>
          <span>{text}</span> {note && <small>{note}</small>}
        </p>
        {children}
      </div>
    </li>
  );
}
