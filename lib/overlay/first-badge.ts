import type { Badges } from './badges';

export interface FirstBadgeOptions {
  badges: Pick<Badges, 'list' | 'goTo'>;
  /** The page is free for it: wide, nothing over it, the overlay shown. */
  free(): boolean;
  /** It was pointed out, and never will be again. */
  shown(): void;
}

/** The first badge that there ever is gets a ring and a sentence, once. */
export interface FirstBadge {
  /** Its post, while it is pointed out. */
  readonly id: string | undefined;
  /** What was remembered is known. */
  ready(pointedOut: boolean): void;
  /** Badges were drawn. */
  look(): void;
  /** The sentence was closed. */
  end(): void;
}

export function createFirstBadge({ badges, free, shown }: FirstBadgeOptions): FirstBadge {
  let due = false;
  let id: string | undefined;
  const look = () => {
    if (!due || !free()) return;
    const first = badges.list().find(({ figure, box }) => {
      const { top, bottom } = box.getBoundingClientRect();
      return figure.kind === 'multiple' && top >= 0 && bottom <= innerHeight;
    });
    if (!first) return;
    due = false;
    id = first.id;
    shown();
    badges.goTo(id, 'center');
  };
  return {
    get id() {
      return id;
    },
    ready(pointedOut) {
      due = !pointedOut;
      look();
    },
    look,
    end() {
      if (id === undefined) return;
      id = undefined;
      badges.goTo(null, 'center');
    },
  };
}
