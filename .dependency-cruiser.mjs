/**
 * Who may import whom (ARCHITECTURE.md, "Who may import whom"). Data flows one way:
 * platforms → capture → store → metrics → components; only entrypoints may know everybody.
 */
const only = (name, from, allowed, comment, fromNot) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from, ...(fromNot && { pathNot: fromNot }) },
  to: { pathNot: allowed, dependencyTypesNot: ['type-only'] },
});

const npm = (...names) => names.map((n) => `^node_modules/${n}(/|$)`);

export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', comment: 'A circle has no direction.', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'An import that does not resolve.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^#i18n$' },
    },
    {
      name: 'no-dev-packages',
      severity: 'error',
      comment: 'Shipped code uses shipped packages.',
      from: { path: '^(lib|components|entrypoints)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: npm('wxt') },
    },
    only('model', '^lib/model/', ['^lib/model/', ...npm('zod')], 'The vocabulary imports nothing but zod.'),
    only(
      'platforms',
      '^lib/platforms/',
      ['^lib/(platforms|model)/'],
      'Readers are pure: no browser, no store, and no zod in a content script.',
    ),
    {
      name: 'platforms-apart',
      severity: 'error',
      comment: 'One platform never leans on another.',
      from: { path: '^lib/platforms/([^/]+)/' },
      to: { path: '^lib/platforms/[^/]+/', pathNot: '^lib/platforms/($1|text)/' },
    },
    only(
      'observer',
      '^(lib/capture/observe|entrypoints/observer)',
      ['^lib/capture/(observe|wire-names|channel|envelope)', '^lib/platforms/[a-z]+/watched\\.ts$', ...npm('wxt')],
      'This is all that runs in the page: patterns and natives, nothing of ours that a page could reach.',
    ),
    only(
      'patterns',
      '^lib/platforms/([a-z]+/(urls|watched)|watched)\\.ts$',
      ['^lib/platforms/([a-z]+/urls|watched)\\.ts$'],
      'Patterns are plain data.',
    ),
    only(
      'figures',
      '^lib/platforms/(figures|hosts|[a-z]+/(figures|site))\\.ts$',
      ['^lib/platforms/[a-z]+/(figures|site)\\.ts$'],
      'What calculations and surfaces know of a platform is plain data: no reader rides along.',
    ),
    only(
      'metrics',
      '^lib/metrics/',
      ['^lib/(metrics|model)/', '^lib/platforms/figures\\.ts$', ...npm('@stdlib', 'd3-array', 'simple-statistics')],
      'Pure: the clock and the zone are arguments.',
    ),
    only(
      'sample',
      '^lib/sample/',
      ['^lib/(sample|model)/', '^lib/metrics/statistics/', ...npm('@stdlib', 'd3-array', 'simple-statistics')],
      'Invented observations: pure, and no reader rides along.',
    ),
    only(
      'export',
      '^lib/export/',
      ['^lib/(export|model|metrics)/', ...npm('csv-stringify')],
      'Pure: rows in, text out.',
    ),
    only(
      'store',
      '^lib/store/',
      ['^lib/(store|model)/', ...npm('dexie', 'zod')],
      'The store knows neither platforms nor pages.',
    ),
    {
      name: 'capture',
      severity: 'error',
      comment: 'A content script cannot open our database.',
      from: { path: '^lib/capture/' },
      to: { path: '^lib/(store|hooks|export)/|^components/|(^|/)node_modules/(dexie|react)' },
    },
    {
      name: 'hooks',
      severity: 'error',
      comment: 'Hooks see stored facts, not platforms’ readers.',
      from: { path: '^lib/hooks/' },
      to: { path: '^lib/(platforms/(?!hosts\\.ts)|capture|background)' },
    },
    {
      name: 'jobs',
      severity: 'error',
      comment: 'Runs in a worker: no React, no words, no pages.',
      from: { path: '^lib/jobs/' },
      to: {
        path: '^lib/(platforms/(?!(hosts|figures)\\.ts)|capture|background|messaging)|(^|/)node_modules/(react|dexie-react-hooks|wxt)',
      },
    },
    {
      name: 'components',
      severity: 'error',
      comment: 'Props in, events out.',
      from: { path: '^components/' },
      to: {
        path: '^lib/(store|messaging|capture|platforms/(?!(hosts|figures)\\.ts)|background)|(^|/)node_modules/(dexie|wxt)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'overlay-without-react',
      severity: 'error',
      comment: 'React’s renderer alone is four fifths of the overlay’s budget.',
      from: { path: '^(components/overlay|lib/overlay|entrypoints/overlay)' },
      to: { path: '(^|/)node_modules/react' },
    },
    {
      name: 'downwards',
      severity: 'error',
      comment: 'lib never reaches up.',
      from: { path: '^lib/' },
      to: { path: '^(components|entrypoints|demo|test|scripts)/' },
    },
    {
      name: 'demo-apart',
      severity: 'error',
      comment: 'The demo network is no part of the product.',
      from: { path: '^(lib|components|entrypoints)/' },
      to: { path: '^demo/' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.wxt|\\.output|out)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['browser', 'import', 'types', 'default'],
    },
  },
};
