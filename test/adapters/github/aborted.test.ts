import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { openGitHub } from "../../../src/adapters/github/client.ts";
import { issues } from "../../../src/adapters/github/issues.ts";
import { tags } from "../../../src/adapters/github/tags.ts";
import { openAdapterWorld, recordingClock, suiteError } from "./world.ts";

const route = "/repos/{owner}/{repo}/git/ref/{ref}";

test.each([
  ["without a reason", undefined],
  ["with an error of its own", new Error("the job was cancelled")],
])("nothing is sent after the signal was aborted %s", async (_, reason) => {
  const { github, as } = await openAdapterWorld();
  const api = as({}, { signal: AbortSignal.abort(reason) });

  const read = await suiteError(tags(api).find("v1"));
  const write = await suiteError(issues(api).create({ title: "t", body: "b", labels: [] }));

  expect([read.code, write.code]).toEqual(["GITHUB_FAILED", "GITHUB_FAILED"]);
  expect(read.message).toContain("look up the tag `v1`");
  expect(github.requests).toEqual([]);
});

test("a signal that is aborted while a read waits for its next try ends it", async () => {
  const { github, as, sent } = await openAdapterWorld();
  const job = new AbortController();
  // As the machine's clock does: the sleep ends early, without an error.
  const clock = { ...recordingClock([]), sleep: async () => job.abort() };
  const api = as({}, { signal: job.signal, clock });
  github.fail({ method: "GET", route, times: 9, status: 502 });

  const error = await suiteError(tags(api).find("v1"));

  expect([error.code, sent(`GET ${route}`)]).toEqual(["GITHUB_FAILED", 1]);
});

test("a signal that is aborted while GitHub is silent ends the call, without another try", async () => {
  const job = new AbortController();
  const seen: string[] = [];
  const silent = createServer((request) => {
    seen.push(request.method ?? "");
    job.abort();
  });
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    silent.closeAllConnections();
    silent.close();
  });
  const { port } = silent.address() as AddressInfo;
  const sleeps: number[] = [];
  const api = openGitHub({
    apiUrl: `http://127.0.0.1:${port}`,
    token: "t",
    owner: "acme",
    repo: "shop",
    clock: recordingClock(sleeps),
    log: { info: () => {} },
    signal: job.signal,
  });

  const error = await suiteError(tags(api).find("v1"));

  expect(error.code).toBe("GITHUB_FAILED");
  expect(error.message).toContain("no answer came");
  expect([seen, sleeps]).toEqual([["GET"], []]);
});

test("a server that is not there is told as such after three tries", async () => {
  const sleeps: number[] = [];
  const api = openGitHub({
    apiUrl: "http://127.0.0.1:1",
    token: "t",
    owner: "acme",
    repo: "shop",
    clock: recordingClock(sleeps),
    log: { info: () => {} },
    signal: new AbortController().signal,
  });

  const error = await suiteError(tags(api).find("v1"));

  expect(error.message).toContain("GitHub could not look up the tag `v1`: no answer came (");
  expect(sleeps).toHaveLength(2);
});
