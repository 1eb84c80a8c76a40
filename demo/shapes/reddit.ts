export * from './reddit-html.ts';
export * from './reddit-json.ts';
export * from './reddit-old.ts';
export * from './reddit-people.ts';
