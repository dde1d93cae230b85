import { SAMPLE_MIGRATIONS } from "./sample-migrations.ts";

export interface LargeChangeShape {
  /** Migrations of these tools in turn. */
  readonly tools: readonly string[];
  readonly migrations: number;
  /** Of all changed files, those of migrations among them. */
  readonly files: number;
  /** Whether the base has none of the files, or has each as it was before. */
  readonly status: "added" | "modified";
  /** Whether the migrations can go back. */
  readonly way: "back" | "none";
}

/** The files of two commits by path. */
export interface LargeChange {
  readonly base: Readonly<Record<string, string>>;
  readonly head: Readonly<Record<string, string>>;
}

/** A pull request of any size: migrations of several tools among source files, no two of one content. */
export function largeChange({ tools, migrations, files, status, way }: LargeChangeShape): LargeChange {
  const head: Record<string, string> = {};
  const base: Record<string, string> = {};
  for (let made = 0; made < migrations; made += 1) {
    const sample = SAMPLE_MIGRATIONS[tools[made % tools.length] ?? ""];
    if (sample === undefined) throw new Error(`There is no sample of ${tools[made % tools.length]}.`);
    const now = sample(made + 1, way);
    Object.assign(head, now);
    if (status === "added") continue;
    for (const [path, text] of Object.entries(now)) base[path] = text.replaceAll(/[Nn]ote_?/g, "$&old_");
  }
  for (let made = 0, left = files - Object.keys(head).length; made < left; made += 1) {
    const path = `src/part-${made % 40}/file-${made}.ts`;
    head[path] = `export const value${made} = 2;\n`;
    if (status === "modified") base[path] = `export const value${made} = 1;\n`;
  }
  return { base, head };
}
