import { open } from 'node:fs/promises';

/** As much of a file's beginning as tells what it is: its first 12 bytes, or fewer where it has fewer. */
export async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(12), 0, 12, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
