import { useRef, useState } from 'react';
import { type KeyLine, KeyList } from '../../components/keys/key-list';
import { useShortcuts } from '../../components/keys/use-shortcuts';

/** A place that G and a letter lead to. */
export interface Place {
  letter: string;
  name: string;
  open: () => void;
}

/**
 * The keys of a whole surface and their list. `shown` opens the list from a control; focus returns to what had it.
 */
export function useKeys(options: { places: readonly Place[]; inside: readonly KeyLine[]; onSearch?: () => void }) {
  const [listed, setListed] = useState(false);
  const back = useRef<Element>(null);
  const show = () => {
    back.current = document.activeElement;
    setListed(true);
  };
  useShortcuts({
    places: Object.fromEntries(options.places.map(({ letter, open }) => [letter, open])),
    onSearch: options.onSearch,
    onList: show,
  });
  const list = listed && (
    <KeyList
      places={options.places.map(({ letter, name }) => ({ keys: [letter.toUpperCase()], after: 'G', does: name }))}
      inside={options.inside}
      onClose={() => {
        setListed(false);
        if (back.current instanceof HTMLElement) back.current.focus();
      }}
    />
  );
  return { list, show };
}
