import type { Platform } from '../contract';
import { facebookLimits } from './limits';
import { facebookReader } from './reader';

export const facebook: Platform = { ...facebookReader, limits: facebookLimits };
