/** Words beside a mark that may stand too close to the next one's. Px. */
export interface BesideMark {
  /** Centre of the mark. */
  x: number;
  text: string;
  /** The larger stands first, and stays where there is no room for all. */
  weight: number;
}

export interface Joined {
  /** Where the words begin. */
  x: number;
  text: string;
}

/** From a mark's centre to its words, and between two words. */
const AWAY = 8;
const AIR = 6;

/** "7.4×, 4.1×"; "7.4× +3" from three on. */
function said(group: readonly BesideMark[]): string {
  const [first, second, ...more] = [...group].sort((a, b) => b.weight - a.weight);
  if (!second) return first?.text ?? '';
  return more.length === 0 ? `${first?.text}, ${second.text}` : `${first?.text} +${group.length - 1}`;
}

/**
 * Words of the marks of one row so that none covers another: those that would are said together, the largest first, with
 * how many more there are. They stand to the right of the last mark of their group; where the drawing ends, to the left of
 * the first.
 * @param width of a text in px
 * @param ends of the drawing, px
 */
export function joinLabels(
  marks: readonly BesideMark[],
  width: (text: string) => number,
  ends: { left: number; right: number },
): Joined[] {
  const sorted = [...marks].sort((a, b) => a.x - b.x);
  const place = (group: readonly BesideMark[]) => {
    const text = said(group);
    const wide = width(text);
    const right = (group.at(-1)?.x ?? 0) + AWAY;
    const x = right + wide <= ends.right ? right : Math.max(ends.left, (group[0]?.x ?? 0) - AWAY - wide);
    return { x, text, from: Math.min(x, (group[0]?.x ?? 0) - AWAY / 2), to: Math.max(x + wide, right - AWAY / 2) };
  };
  const groups: BesideMark[][] = [];
  for (const mark of sorted) {
    groups.push([mark]);
    // A group that grows may come to touch the one before it.
    for (;;) {
      const [last, before] = [groups.at(-1), groups.at(-2)];
      if (!last || !before || place(before).to + AIR <= place(last).from) break;
      groups.splice(-2, 2, [...before, ...last]);
    }
  }
  return groups.map((group) => {
    const { x, text } = place(group);
    return { x, text };
  });
}
