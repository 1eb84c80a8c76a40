import { createContext } from 'react';

/** What holds for every chart below: a site changed and parts of it were not read since. Stands under their titles. */
export const ChartCaution = createContext<string | undefined>(undefined);
