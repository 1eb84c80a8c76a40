import { localValue } from '../settings/local';

/** What the overlay remembers beside the settings: whether the first badge was pointed out, and where reading on rests. */
export interface Kept {
  pointedOut: boolean;
  /** Reading on by scrolling stays off on a site until then, Unix ms: the site had refused something. */
  restsUntil: Record<string, number>;
}

const stored = localValue('overlay-kept');

/** Any stored value; what is not understood was not kept. */
export function keptOf(value: unknown): Kept {
  const { pointedOut, restsUntil } = Object(value) as Partial<Kept>;
  const rests = Object.entries(Object(restsUntil) as Record<string, unknown>).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number' && Number.isFinite(entry[1]),
  );
  return { pointedOut: pointedOut === true, restsUntil: Object.fromEntries(rests) };
}

/** Rejects when the extension is gone. */
export const readKept = async (): Promise<Kept> => keptOf(await stored.read());

/** A full disk, or an extension that is gone, forgets it: neither is worth a word. */
export async function keep(change: (kept: Kept) => Kept): Promise<void> {
  await readKept()
    .then((kept) => stored.write(change(kept)))
    .catch(() => undefined);
}

/** Midnight here, when the day of an instant is over. */
export function tomorrow(now: number): number {
  return new Date(now).setHours(24, 0, 0, 0);
}
