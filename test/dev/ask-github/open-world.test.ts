import { expect, it } from "vitest";
import { openWorld } from "../../../src/dev/ask-github/open-world.ts";

const env = {
  GITHUB_API_URL: "http://127.0.0.1:9",
  GITHUB_REPOSITORY: "acme/shop",
  GITHUB_RUN_ATTEMPT: "2",
  GITHUB_RUN_ID: "7",
  GITHUB_SHA: "0".repeat(40),
  GITHUB_TOKEN: "t",
};

it("reads the job from its environment, and names what it makes after the run and its attempt", () => {
  const world = openWorld({ ...env, NO_DEPLOYMENT: "success" });

  expect(world).toMatchObject({
    at: { owner: "acme", repo: "shop" },
    sha: "0".repeat(40),
    runId: 7,
    attempt: 2,
    unique: "7-2",
    noDeployment: "success",
  });
});

it("names all that the environment lacks", () => {
  expect(() => openWorld({ ...env, GITHUB_TOKEN: "", GITHUB_RUN_ID: undefined })).toThrow(
    "The environment lacks GITHUB_RUN_ID, GITHUB_TOKEN.",
  );
});

it("reads again until it is as wanted, five times at most", async () => {
  const world = openWorld({ ...env, PACE_MS: "0" });
  let reads = 0;
  const read = async () => (reads += 1);

  const third = await world.settled(read, (seen) => seen === 3);
  reads = 0;
  const last = await world.settled(read, () => false);

  expect([third, last]).toEqual([3, 5]);
});
