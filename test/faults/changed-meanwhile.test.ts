import { expect, test } from "vitest";
import { openShop, type Shop } from "./shop.ts";

const bulkList = "/users/{username}/attestations/bulk-list";

/** What is not the same any more when the release is taken up again. */
const changes: readonly (readonly [string, (shop: Shop) => void])[] = [
  ["nothing changed", () => {}],
  [
    "an artifact was attested",
    ({ world, wanted }) => {
      const [, second] = JSON.parse(wanted.run.manifest).artifacts;
      world.github.repository.attest(`sha256:${second.digest.sha256}`, "https://spdx.dev/Document/v2.3");
    },
  ],
  [
    "attestations cannot be read any more",
    ({ world }) =>
      world.github.fail({
        method: "POST",
        route: bulkList,
        times: 1,
        status: 409,
        body: { message: "Conflict" },
      }),
  ],
  [
    "the merged pull request got another title",
    ({ world }) => world.github.repository.editPull(1, { title: "Another title" }),
  ],
  [
    "the plan of the merged pull request was edited",
    ({ world }) => world.github.repository.editPull(1, { body: "Another plan" }),
  ],
];

const stages = [
  ["the tag", "/git/refs"],
  ["the draft", "/releases"],
] as const;

test.each(changes.flatMap(([what, change]) => stages.map(([stage, end]) => ({ what, change, stage, end }))))(
  "a release whose runner was lost after $stage is finished by the next run although $what",
  async ({ change, end }) => {
    const shop = await openShop({ assets: 2 });
    const { github } = shop.world;
    const nth = shop.calls.findIndex(({ method, route }) => method === "POST" && route.endsWith(end)) + 1;
    let kill = () => {};
    github.failNth({ nth, token: "lost", kill: () => kill() });

    const lost = await shop.start({ label: "lost" });
    kill = lost.kill;
    await lost.done;
    change(shop);
    const run = await (await shop.start()).done;
    await shop.world.close();

    expect(run.errors).toEqual([]);
    expect(run.exitCode).toBe(0);
    expect(github.repository.releases.map(({ tagName, draft }) => [tagName, draft])).toEqual([
      ["v1.0.0", false],
      ["v1.1.0", false],
    ]);
  },
);
