import { afterEach, expect, test } from "vitest";
import { released } from "../support/past.ts";
import { fullPlan } from "../support/pull.ts";
import { type ActionWorld, startActionWorld } from "../support/world.ts";
import { startRelease } from "./run-release.ts";

interface Size {
  readonly assets: number;
  /** Commits since the release before, those of pull requests with them. */
  readonly commits: number;
  /** Merged pull requests; the first so many of them bring a migration. */
  readonly pulls: number;
  readonly migrations: number;
  readonly version: "1.1.0" | "commits" | "labels";
  /** Asking for what GitHub attests is one request more. */
  readonly attestations: boolean;
}

const sizes: readonly Size[] = [
  ...[0, 1, 20].flatMap((assets) => [1, 100, 250].map((commits) => size({ assets, commits }))),
  size({ assets: 20, commits: 250, version: "commits" }),
  size({ assets: 20, commits: 250, version: "labels" }),
  size({ assets: 20, commits: 1, pulls: 1, migrations: 1 }),
  size({ assets: 0, commits: 100, pulls: 30 }),
  size({ assets: 0, commits: 100, pulls: 30, migrations: 1 }),
  size({ assets: 0, commits: 100, pulls: 30, migrations: 30, version: "commits" }),
  size({ assets: 20, commits: 1, pulls: 1, migrations: 1, attestations: true }),
];

let world: ActionWorld | undefined;

afterEach(() => world?.close());

test.each(sizes)(
  "$assets files and the manifest, $commits commits, $pulls pull requests with $migrations migrations (version: $version, attestations: $attestations) take at most 12 + n + c/100 requests",
  async (wanted) => {
    world = await startActionWorld();
    const { inputs, sha } = await prepared(world, wanted);
    const before = world.github.requests.length;

    const run = await (await startRelease(world, { sha, inputs })).done;

    const made = world.github.requests.slice(before).map(({ method, route }) => `${method} ${route}`);
    // The manifest is an asset of the release like any other.
    const n = wanted.assets + 1;
    const most = 12 + n + wanted.commits / 100 + (wanted.attestations ? 1 : 0);
    const counts = [...new Set(made)].map((call) => `${made.filter((one) => one === call).length} x ${call}`);
    expect(run.exitCode, run.said).toBe(0);
    expect(
      made.length,
      `${made.length} requests, at most ${most}:\n${counts.join("\n")}`,
    ).toBeLessThanOrEqual(most);
  },
);

async function prepared(
  to: ActionWorld,
  { assets, commits, pulls, migrations, version, attestations }: Size,
): Promise<{ inputs: Record<string, string>; sha: string }> {
  const { repository } = to.github;
  await released(to, "1.0.0");
  let sha = "";
  for (let made = pulls; made < commits; made++) {
    sha = repository.commit({ branch: "main", files: { work: String(made) }, message: `feat: work ${made}` });
  }
  for (let made = 0; made < pulls; made++) {
    const number = String(made + 1).padStart(6, "0");
    const files: Record<string, string> =
      made < migrations
        ? {
            [`db/migrations/${number}_add.up.sql`]: `ALTER TABLE orders ADD COLUMN c${made} text;\n`,
            [`db/migrations/${number}_add.down.sql`]: `ALTER TABLE orders DROP COLUMN c${made};\n`,
          }
        : { [`docs/${number}.md`]: "x" };
    const head = `topic-${made}`;
    repository.commit({ branch: head, files, message: "Work on the topic" });
    const title = `feat: topic ${made}`;
    const pull = { title, body: fullPlan("No."), head, base: "main", author: "hubot" };
    sha = repository.mergePull(repository.openPull(pull), { method: "squash" });
  }
  const names = Array.from({ length: assets }, (_, index) => `part-${index}`);
  await to.write(Object.fromEntries(names.map((name) => [`out/${name}.bin`, name])));
  const artifacts = names.map((name) => `${name}=file:out/${name}.bin`).join("\n");
  return { inputs: { version, artifacts, attestations: String(attestations) }, sha };
}

function size(given: Partial<Size> & Pick<Size, "assets" | "commits">): Size {
  return { pulls: 0, migrations: 0, version: "1.1.0", attestations: false, ...given };
}
