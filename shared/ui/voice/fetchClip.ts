/** The bytes of a clip. Rejects when it does not come. */
export async function fetchClip(url: string): Promise<ArrayBuffer> {
  const reply = await fetch(url);
  if (!reply.ok) throw new Error(`The clip ${url} was answered with ${reply.status}.`);
  return reply.arrayBuffer();
}
