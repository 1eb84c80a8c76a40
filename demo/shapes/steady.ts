/** A number that stays the same for the same text, for what a scenario does not say. */
export function steady(text: string, below: number): number {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return (h >>> 0) % below;
}
