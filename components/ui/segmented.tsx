import { type ReactNode, useId } from 'react';

/** One choice of a few, all of them visible: native radio buttons, so that arrow keys are the browser's own. */
export function Segmented<T extends string>(props: {
  label: string;
  value: T;
  options: { value: T; label: string; icon?: ReactNode; disabled?: boolean }[];
  onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className="pg-seg">
      <legend className="pg-vh">{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === props.value}
            disabled={option.disabled}
            onChange={() => props.onChange(option.value)}
          />
          <span>
            {option.value === props.value && option.icon}
            {option.label}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
