/** Half-open `[from, to)`, Unix ms. */
export interface Period {
  from: number;
  to: number;
}

/** At most this many posts without any date are read of one profile; no period can bound them. */
export const MOST_UNDATED = 500;
