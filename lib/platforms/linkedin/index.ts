import type { Platform } from '../contract';
import { linkedinLimits } from './limits';
import { linkedinReader } from './reader';

export const linkedin: Platform = { ...linkedinReader, limits: linkedinLimits };
