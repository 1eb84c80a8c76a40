/** Where setup puts browsers that it had to download. */
export const downloads: string;
/** The version that the program prints, or undefined when it does not start. */
export function version(path: string): string | undefined;
/** Installed browsers that start and can load an unpacked extension. */
export function findBrowsers(): { chromium?: string; firefox?: string };
