import { LONGEST_LINE } from '../export';

const GZIP = [0x1f, 0x8b];

/** The text of a file, unpacked where it is packed: a person may have unpacked it to look. */
async function textOf(file: Blob): Promise<ReadableStream<string>> {
  const first = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const packed = GZIP.every((byte, i) => first[i] === byte);
  const bytes = packed ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
  return bytes.pipeThrough(new TextDecoderStream('utf-8', { fatal: false }));
}

/**
 * The lines of a file, one after the other. A line that never ends is cut, so that no file fills the memory; a file that
 * is packed and damaged ends where it breaks, with `broken`.
 */
export async function* linesOf(file: Blob): AsyncGenerator<string, { broken?: string }> {
  const reader = (await textOf(file)).getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      rest += value;
      let from = 0;
      for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n', from)) {
        yield rest.slice(from, end);
        from = end + 1;
      }
      rest = rest.slice(from);
      if (rest.length > LONGEST_LINE * 2) rest = rest.slice(0, LONGEST_LINE + 1);
    }
    if (rest.trim() !== '') yield rest;
    return {};
  } catch (error) {
    return { broken: error instanceof Error ? error.message : String(error) };
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
