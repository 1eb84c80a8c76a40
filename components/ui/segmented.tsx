import type { ReactNode } from 'react';
import { onArrowKeys } from './radio-keys';

/** One choice of a few, all of them visible. */
export function Segmented<T extends string>(props: {
  label: string;
  value: T;
  options: { value: T; label: string; icon?: ReactNode; disabled?: boolean }[];
  onChange: (value: T) => void;
}) {
  return (
    <div
      className="pg-seg"
      role="radiogroup"
      aria-label={props.label}
      onKeyDown={(event) => onArrowKeys(event, (value) => props.onChange(value as T))}
    >
      {props.options.map((option) => {
        const checked = option.value === props.value;
        return (
          // biome-ignore lint/a11y/useSemanticElements: arrow keys and look are those of a segmented control
          <button
            type="button"
            key={option.value}
            role="radio"
            aria-checked={checked}
            tabIndex={checked ? 0 : -1}
            data-value={option.value}
            disabled={option.disabled}
            onClick={() => props.onChange(option.value)}
          >
            {checked && option.icon}
            {option.label}
          </button>
        );
      })}
    </div>
  );
}
