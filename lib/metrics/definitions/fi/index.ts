import type { DefinitionWords } from '../metric';
import { COMPARISON } from './comparison';
import { PATTERNS } from './patterns';
import { RATES } from './rates';
import { TIME } from './time';
import { TYPICAL } from './typical';
import { FORMULA, VENDORS } from './vendors';

export const WORDS: DefinitionWords = {
  sections: [RATES, 'vendors', TYPICAL, COMPARISON, TIME, PATTERNS],
  vendors: VENDORS,
  formula: FORMULA,
};
