import type { ReactNode } from 'react';
import { onArrowKeys } from './radio-keys';

/** Tab list and the one open panel. `id` prefixes the ids that tie tabs to the panel. */
export function Tabs<T extends string>(props: {
  id: string;
  label: string;
  value: T;
  tabs: { value: T; label: string }[];
  onChange: (value: T) => void;
  children: ReactNode;
}) {
  return (
    <>
      <div
        className="pg-tabs"
        role="tablist"
        aria-label={props.label}
        onKeyDown={(event) => onArrowKeys(event, (value) => props.onChange(value as T))}
      >
        {props.tabs.map((tab) => (
          <button
            type="button"
            key={tab.value}
            role="tab"
            id={`${props.id}-${tab.value}`}
            aria-selected={tab.value === props.value}
            aria-controls={`${props.id}-open`}
            tabIndex={tab.value === props.value ? 0 : -1}
            data-value={tab.value}
            onClick={() => props.onChange(tab.value)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div className="sb" role="tabpanel" id={`${props.id}-open`} aria-labelledby={`${props.id}-${props.value}`}>
        {props.children}
      </div>
    </>
  );
}
