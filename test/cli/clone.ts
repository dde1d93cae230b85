import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const entry = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A repository with one merged migration on `main`, as `origin/main` knows it, and a branch `feature` on top. */
export interface Clone {
  readonly folder: string;
  git(...args: readonly string[]): string;
  write(path: string, text: string | Uint8Array): void;
  /** Writes, adds and commits. */
  commit(files?: Readonly<Record<string, string>>): void;
  check(...flags: readonly string[]): Ran;
}

/** A new folder that the test's end removes. */
export function newFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "rr-cli-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function clone(merged: Readonly<Record<string, string>> = {}): Clone {
  const folder = newFolder();
  const git = (...args: readonly string[]): string =>
    execFileSync("git", [...identity, ...args], { cwd: folder, encoding: "utf8", stdio: "pipe" }).trim();
  const write = (path: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const made: Clone = {
    folder,
    git,
    write,
    commit(files = {}) {
      for (const [path, text] of Object.entries(files)) write(path, text);
      git("add", "-A");
      git("commit", "-q", "--allow-empty", "-m", "Change");
    },
    check: (...flags) => run(["check", ...flags], folder),
  };
  git("init", "-q");
  made.commit({
    [first]: "CREATE TABLE orders (id int);\n",
    ...undo(first, "DROP TABLE orders;\n"),
    ...merged,
  });
  git("update-ref", "refs/remotes/origin/main", "HEAD");
  git("checkout", "-q", "-b", "feature");
  return made;
}

/** Runs the shipped command line. */
export function run(
  words: readonly string[],
  cwd: string,
  { input = "", env = {} }: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Ran {
  const ended = spawnSync(process.execPath, [entry, ...words], {
    cwd,
    input,
    encoding: "utf8",
    env: { PATH: process.env["PATH"], HOME: newFolder(), ...env },
  });
  return { code: ended.status, out: ended.stdout, err: ended.stderr };
}

/** What was printed, without the breaks that keep it within 80 columns. */
export function unbroken(out: string): string {
  return out.replace(/\n {4}(?=\S)(?!Write:)/g, " ");
}

export const first = "db/migrations/000001_orders.up.sql";
export const second = "db/migrations/000002_note.up.sql";
export const addNote = "ALTER TABLE orders ADD COLUMN note text;\n";
export const dropNote = "ALTER TABLE orders DROP COLUMN note;\n";

/** The reversal of a migration, beside it. */
export function undo(path: string, text: string): Record<string, string> {
  return { [path.replace(".up.", ".down.")]: text };
}

/** All that a plan for `second` needs at normal risk. */
export const goodPlan = `## Rollback plan

### Strategy

Redeploy the previous release, then take the column back with the tool.

### Steps

1. Run the workflow \`Roll back\` for \`production\` and choose the previous release.
2. Run \`migrate -path db/migrations down 1\` and wait until it says that it is done.

### Trigger

5xx answers of the shop above 3 % for 4 minutes.

### Verification

The dashboard \`checkout\` shows errors below 0.5 %, and \`/version\` names the previous release.

### Owner

@octocat, or else the rota \`payments-primary\`.

### Time to roll back

6 minutes: 5 for the redeploy, 1 for the column.

### Data impact

Notes that customers wrote since the deploy are lost.

### Backup

Snapshot \`orders-before-2\`, taken by the deploy job.

### Point of no return

None: the old code does not read the column.

### Reversal

\`db/migrations/000002_note.down.sql\` takes back \`db/migrations/000002_note.up.sql\`.

### Tested

Yes, on staging: https://github.com/acme/shop/actions/runs/77

### Old code on new schema

Yes. The column may be null, and the old code does not name it.
`;

const identity = [
  ...["-c", "user.name=Mona", "-c", "user.email=mona@example.com"],
  ...["-c", "init.defaultBranch=main", "-c", "commit.gpgSign=false", "-c", "core.autocrlf=false"],
];
