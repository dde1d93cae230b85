import { createHash } from "node:crypto";
import { request } from "node:http";
import { expect, test } from "vitest";
import { openWorld, refusal, type World } from "./world.ts";

async function draft({ octokit, at }: World) {
  const { data } = await octokit.rest.repos.createRelease({ ...at, tag_name: "v1", draft: true });
  return { id: data.id, url: data.upload_url.replace(/\{.*/, "") };
}

/** Sends parts as they are told, with the headers that are told, and answers the status; 0 when it broke off. */
function post(world: World, url: string, headers: Record<string, string>, parts: Buffer[], hangUp = false) {
  const authorization = `bearer ${world.github.issueToken({ label: "raw", login: "x[bot]", type: "Bot", permissions: { contents: "write" } })}`;
  return new Promise<number>((resolve) => {
    const sent = request(url, {
      method: "POST",
      headers: { authorization, "content-type": "a/b", ...headers },
    });
    sent.on("response", (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on("error", () => resolve(0));
    // Before all of it is on its way there would be nothing to break off.
    for (const part of parts) sent.write(part, () => hangUp && setTimeout(() => sent.destroy(), 100));
    if (!hangUp) sent.end();
  });
}

test("an upload beyond what is kept has its digest and size, but cannot be downloaded", async () => {
  const world = await openWorld({ keptUploadBytes: 1000, violations: 1 });
  const release = await draft(world);
  const bytes = Buffer.alloc(1001, 7);

  const { data } = await world.octokit.rest.repos.uploadReleaseAsset({
    ...world.at,
    release_id: release.id,
    url: `${release.url}{?name}`,
    name: "large.bin",
    data: bytes as unknown as string,
  });
  const back = await refusal(
    world.octokit.rest.repos.getReleaseAsset({
      ...world.at,
      asset_id: data.id,
      headers: { accept: "application/octet-stream" },
    }),
  );

  expect(data).toMatchObject({
    size: 1001,
    digest: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
  });
  expect(world.github.repository.releases[0]?.assets[0]?.bytes).toBeUndefined();
  expect(back.status).toBe(500);
});

test("an upload without Content-Length is refused", async () => {
  const world = await openWorld();
  const { url } = await draft(world);

  const status = await post(world, `${url}?name=a`, { "transfer-encoding": "chunked" }, [Buffer.from("abc")]);

  expect(status).toBe(411);
  expect(world.github.repository.releases[0]?.assets).toEqual([]);
});

test("an upload that breaks off leaves a starter, which keeps its name until it is deleted", async () => {
  const world = await openWorld();
  const { url } = await draft(world);
  const broken = { "content-length": "1000" };

  await post(world, `${url}?name=a`, broken, [Buffer.from("abc")], true);
  await expect.poll(() => world.github.requests.at(-1)?.status, { timeout: 20_000 }).toBe(0);
  const again = await post(world, `${url}?name=a`, { "content-length": "3" }, [Buffer.from("abc")]);

  const [asset] = world.github.repository.releases[0]?.assets ?? [];
  expect(asset).toMatchObject({ name: "a", state: "starter", size: 0, digest: null });
  expect(again).toBe(422);
});

test("a starter is listed as such and can be deleted", async () => {
  const world = await openWorld();
  const release = await draft(world);
  world.github.failNth({ nth: 1, starter: true });

  const status = await post(world, `${release.url}?name=a`, { "content-length": "3" }, [Buffer.from("abc")]);
  const list = await world.octokit.rest.repos.listReleaseAssets({ ...world.at, release_id: release.id });
  await world.octokit.rest.repos.deleteReleaseAsset({ ...world.at, asset_id: list.data[0]?.id ?? 0 });

  expect([status, list.data[0]?.state]).toEqual([502, "starter"]);
  expect(world.github.repository.releases[0]?.assets).toEqual([]);
});
