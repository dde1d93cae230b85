import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

// The agent of gpg keeps sockets in its folder, whose paths may have 107 characters (sun_path, unix(7)).
const maxLength = 80;

/** Lends a new folder that only this user may enter, and removes it with all it holds, whatever happens. */
export async function withPrivateFolder<T>(temp: string, use: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(temp, { recursive: true });
  const parent = temp.length > maxLength ? tmpdir() : temp;
  const folder = await mkdtemp(join(parent, "rr-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
