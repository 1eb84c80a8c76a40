import { useId } from 'react';
import { useDisclosure } from '../ui/disclosure';
import { Icon } from '../ui/icon';

/** Several of a list, behind a button that says how many: native checkboxes in a disclosure that Escape closes. */
export function PickMany<T extends string>(props: {
  label: string;
  /** What stands on the button: the label, or the label with the number chosen. */
  said: string;
  options: readonly { value: T; label: string }[];
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
}) {
  const { box } = useDisclosure();
  const id = useId();
  return (
    <details className="px-menu" ref={box}>
      <summary className={`pg-btn pg-btn--s${props.chosen.length > 0 ? ' has' : ''}`}>
        <span id={id}>{props.said}</span>
        <Icon name="down" small />
      </summary>
      <fieldset className="pg-pop">
        <legend className="pg-vh">{props.label}</legend>
        {props.options.map((option) => (
          <label key={option.value}>
            <input
              type="checkbox"
              checked={props.chosen.includes(option.value)}
              onChange={(event) =>
                props.onChange(
                  event.target.checked
                    ? [...props.chosen, option.value]
                    : props.chosen.filter((value) => value !== option.value),
                )
              }
            />
            <span>{option.label}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
