import { originOf, serverOf, serverOfOrigin } from '../platforms/hosts';

/** What the list of allowed servers needs of the browser and the settings. */
export interface ServerBook {
  contains(origin: string): Promise<boolean>;
  read(): Promise<readonly string[]>;
  /** Read-modify-write, one after the other. */
  update(change: (servers: readonly string[]) => string[]): Promise<void>;
}

/** The user allowed origins, in our own surfaces or in the browser's: each that is one server goes onto the list. */
export async function serversAllowed(book: ServerBook, origins: readonly string[] = []): Promise<void> {
  const named = origins.flatMap((origin) => serverOfOrigin(origin) ?? []);
  if (named.length > 0) await book.update((servers) => [...new Set([...servers, ...named])].sort());
}

/** Puts one server onto the list if the browser lets us see it. False when it does not, or when it is no server. */
export async function allowServer(book: ServerBook, name: string): Promise<boolean> {
  const server = serverOf(name);
  if (server === undefined || !(await book.contains(originOf(server)))) return false;
  await serversAllowed(book, [originOf(server)]);
  return true;
}

/** Takes servers off the list that the browser no longer lets us see: at start, and when a permission went. */
export async function dropServers(book: ServerBook): Promise<void> {
  const listed = await book.read();
  const allowed = await Promise.all(listed.map((server) => book.contains(originOf(server))));
  const gone = new Set(listed.filter((_, i) => !allowed[i]));
  if (gone.size > 0) await book.update((servers) => servers.filter((server) => !gone.has(server)));
}
