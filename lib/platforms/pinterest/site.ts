import type { PlatformSite } from '../contract';

/** Domains of countries, beside the languages that are subdomains of pinterest.com (`fi.`, `pl.`, `ru.`, …). */
const COUNTRIES =
  'at ca ch cl co co.kr co.nz co.uk com.au com.mx de dk es fi fr id ie it jp kr nz ph pl pt ru se'.split(' ');

export const pinterestSite: PlatformSite = {
  name: 'Pinterest',
  hosts: [
    'https://www.pinterest.com/*',
    'https://*.pinterest.com/*',
    ...COUNTRIES.map((country) => `https://*.pinterest.${country}/*` as const),
  ],
};
