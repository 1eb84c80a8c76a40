import { createContext, useContext } from 'react';
import { openDatabase, type PostgaugeDb } from '../store';

let shared: PostgaugeDb | undefined;

/** The page's one handle on the database. Pages read; writing is the background's alone. */
export function database(): PostgaugeDb {
  shared ??= openDatabase();
  return shared;
}

/** Tests and previews put another database here. */
export const DatabaseContext = createContext<PostgaugeDb | undefined>(undefined);

export function useDatabase(): PostgaugeDb {
  return useContext(DatabaseContext) ?? database();
}
