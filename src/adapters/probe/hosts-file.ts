import { readFile, stat } from "node:fs/promises";

/** What the machine's own list of hosts says of a name, in its order; empty when it does not say anything. */
export type HostsFile = (host: string) => Promise<readonly string[]>;

type Entries = ReadonlyMap<string, readonly string[]>;

const none: Entries = new Map();
const looksEveryMs = 1000;

/** Reads a hosts file (hosts(5)) and reads it again when it was changed. A file that is absent says nothing. */
export function hostsFile(path: string): HostsFile {
  let entries = none;
  let changedMs = -1;
  let lookedAtMs = Number.NEGATIVE_INFINITY;

  async function refresh(): Promise<void> {
    if (performance.now() - lookedAtMs < looksEveryMs) return;
    try {
      const { mtimeMs } = await stat(path);
      if (mtimeMs !== changedMs) entries = parseHosts(await readFile(path, "utf8"));
      changedMs = mtimeMs;
    } catch {
      entries = none;
      changedMs = -1;
    }
    lookedAtMs = performance.now();
  }

  return async (host) => {
    await refresh();
    return entries.get(host.toLowerCase().replace(/\.$/, "")) ?? [];
  };
}

/** The addresses by name, names in lower case. */
export function parseHosts(text: string): Entries {
  const entries = new Map<string, string[]>();
  for (const line of text.split("\n")) {
    const [address, ...names] = line.replace(/#.*/, "").trim().split(/\s+/);
    for (const name of names) {
      const known = entries.get(name.toLowerCase());
      if (address === undefined || known?.includes(address) === true) continue;
      if (known === undefined) entries.set(name.toLowerCase(), [address]);
      else known.push(address);
    }
  }
  return entries;
}
