/** The package types its main entry alone (2.1.0, 2026-11-22). */
declare module 'eld/small' {
  export const eld: { detect(text: string): { language: string; getScores(): Record<string, number> } };
}
