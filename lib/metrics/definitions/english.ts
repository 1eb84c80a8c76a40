import { COMPARISON } from './comparison';
import type { DefinitionSection } from './metric';
import { PATTERNS } from './patterns';
import { RATES } from './rates';
import { TIME } from './time';
import { TYPICAL } from './typical';
import { VENDORS } from './vendors';

/** Every metric that is shown, in words: METRICS.md is made of it, and so is the help in the interface. */
export const DEFINITIONS: readonly DefinitionSection[] = [RATES, VENDORS, TYPICAL, COMPARISON, TIME, PATTERNS];
