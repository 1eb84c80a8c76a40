import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shared } from '../shared-folder';
import { buzzfeed, instagram, moro } from './golden/data-sets';
import { Ledger } from './golden/ledger';
import { BURSTINESS, ENTROPY, shape } from './golden/shape';
import { TEXTBOOK, textbook } from './golden/textbook';
import { VENDORS, vendors } from './golden/vendors';

const file = shared('reference', 'golden.json');
const moroFile = shared('datasets', 'facebook-metrics-moro2016', 'dataset_Facebook.csv');
const buzzfeedFolder = shared('datasets', 'buzzfeed-facebook-factcheck-2016');
const instagramFolder = shared('datasets', 'instagram-cleverprogrammer');

/** Every published number that ours must give to its last printed digit, in one table. */
describe('published values', () => {
  const ledger = new Ledger();

  test('textbooks and papers', () => {
    textbook(ledger);
    shape(ledger);
    expect(ledger.failures()).toEqual([]);
  });
  test('worked examples of vendors', () => {
    vendors(ledger);
    expect(ledger.failures()).toEqual([]);
  });

  if (!file || !moroFile || !buzzfeedFolder || !instagramFolder) {
    test('data sets', () => {
      console.info('skipped: published values of data sets, the shared folder is absent; textbooks and vendors ran');
      expect(file && moroFile && buzzfeedFolder && instagramFolder).toBeNull();
    });
  } else {
    const golden = JSON.parse(readFileSync(file, 'utf8'));
    test('the inputs typed here are those of the reference, and no section of it is left out', () => {
      const { burstiness, entropy, vendor_examples, ...stats } = golden.stats;
      expect(burstiness).toEqual(BURSTINESS);
      expect(entropy).toEqual(ENTROPY);
      expect(TEXTBOOK).toEqual(stats);
      expect(VENDORS).toEqual(vendor_examples);
      expect(Object.keys(golden).sort()).toEqual(['buzzfeed', 'instagram', 'moro', 'note', 'stats']);
    });
    test('500 posts of a brand on Facebook', () => {
      moro(ledger, moroFile, golden.moro);
      expect(ledger.failures()).toEqual([]);
    });
    test('nine political pages', () => {
      buzzfeed(ledger, buzzfeedFolder, golden.buzzfeed.headline);
      expect(ledger.failures()).toEqual([]);
      const tables = ledger.cells.filter((c) => /^BuzzFeed 2016, (median|mean) by/.test(c.section));
      expect(tables.length).toBe(420);
    });
    test('insights of an Instagram account', () => {
      instagram(ledger, instagramFolder, golden.instagram);
      expect(ledger.failures()).toEqual([]);
    });
  }

  test('a digit off is told', () => {
    const strict = new Ledger();
    strict.check('a', 'equal to the printed digits', 2.75, 2.7549);
    strict.check('a', 'one off in the last', 2.75, 2.7551);
    strict.check('a', 'no value', 1, Number.NaN);
    strict.checkAll('b', 'missing', { x: 1 }, {});
    expect(strict.cells.map((c) => c.ok)).toEqual([true, false, false, false]);
    expect(strict.table()).toContain('FAIL');
  });

  test('the table', () => {
    console.info(`\n${ledger.table()}\n`);
    expect(ledger.cells.length).toBeGreaterThan(50);
    expect(ledger.failures()).toEqual([]);
  });
});
