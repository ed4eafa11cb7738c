// Replies that are files, so that every file leaves under its own name.

/** A reply that a browser keeps as a file. The name is told twice: for old readers in ASCII, for all others in full. */
export function download(
  content: string | Uint8Array | ReadableStream<Uint8Array>,
  name: string,
  type: string,
): Response {
  const ascii = name.replace(/[^\w.-]/g, '_');
  const disposition = `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  const body = content instanceof Uint8Array ? content.slice() : content;
  return new Response(body, { headers: { 'content-type': type, 'content-disposition': disposition } });
}
