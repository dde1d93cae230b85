import { chmod, copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";

/** A cluster behind a `kubectl` of its own: what controllers know, and everything that was asked of them. */
export interface FakeCluster {
  /** With `kubectl` before all else; a `sleep` beside it ends at once. */
  readonly path: string;
  /** The words that change something, oldest first. */
  changes(): Promise<readonly string[]>;
  /** What the cluster is in now. */
  state(): Promise<Readonly<Record<string, unknown>>>;
}

export interface ClusterParts {
  /** The images and the phase of what is rolled out, as the controllers keep it. */
  readonly state: Readonly<Record<string, unknown>>;
  /** What the API prints of the object in each phase; `SINCE` is when that was entered. */
  readonly objects: Readonly<Record<string, string>>;
}

/** Makes it below a folder, which whoever made it removes. */
export async function fakeCluster(below: string, { state, objects }: ClusterParts): Promise<FakeCluster> {
  const folder = join(below, "cluster");
  await mkdir(folder);
  await copyFile(join(import.meta.dirname, "kubectl.cjs"), join(folder, "kubectl.cjs"));
  for (const [phase, text] of Object.entries(objects)) await writeFile(join(folder, `${phase}.json`), text);
  await writeFile(join(folder, "cluster.json"), JSON.stringify(state));
  await program("kubectl", `exec env -u NODE_OPTIONS '${process.execPath}' '${folder}/kubectl.cjs' "$@"`);
  await program("sleep", "exit 0");
  return {
    path: `${folder}${delimiter}${process.env["PATH"] ?? ""}`,
    async changes() {
      const text = await readFile(join(folder, "calls.jsonl"), "utf8");
      const calls = text.trim().split("\n");
      return calls.map((line) => JSON.parse(line).join(" ")).filter((words) => !/ get | status /.test(words));
    },
    state: async () => JSON.parse(await readFile(join(folder, "cluster.json"), "utf8")),
  };

  async function program(name: string, body: string): Promise<void> {
    await writeFile(join(folder, name), `#!/bin/sh\n${body}\n`);
    await chmod(join(folder, name), 0o755);
  }
}
