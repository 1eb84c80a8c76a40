/** Hands a file to the browser's downloads: an object URL of this page, so no request and no permission. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download reads the URL after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
