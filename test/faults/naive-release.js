// A release as many workflows make it: Octokit with its plug-ins for retries and throttling, and no thought of a run
// that dies. It is the canary of the sweep, which must find its wrong ends.
import { appendFile, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { Octokit } from "@octokit/rest";

const env = process.env;
const [owner = "", repo = ""] = (env["GITHUB_REPOSITORY"] ?? "").split("/");
const tag = `v${env["INPUT_VERSION"]}`;
const silent = () => {};
const octokit = new (Octokit.plugin(retry, throttling))({
  auth: env["INPUT_TOKEN"],
  baseUrl: env["GITHUB_API_URL"],
  log: { debug: silent, info: silent, warn: silent, error: silent },
  throttle: { onRateLimit: () => true, onSecondaryRateLimit: () => true },
});

/** Runs a write; that what it makes is there already is taken for a success. */
async function unlessThere(write) {
  try {
    return await write();
  } catch (error) {
    if (error.status === 422) return undefined;
    throw error;
  }
}

async function publishedRelease() {
  const { data } = await octokit.repos.listReleases({ owner, repo });
  return data.find((release) => release.tag_name === tag && !release.draft);
}

async function makeRelease() {
  await unlessThere(() =>
    octokit.git.createRef({ owner, repo, ref: `refs/tags/${tag}`, sha: env["GITHUB_SHA"] }),
  );
  const draft = await octokit.repos.createRelease({ owner, repo, tag_name: tag, name: tag, draft: true });
  for (const line of (env["INPUT_ARTIFACTS"] ?? "").split("\n")) {
    const path = line.replace(/^.*=file:/, "");
    const data = await readFile(path);
    await unlessThere(() =>
      octokit.request("POST {+upload_base}{?name}", {
        upload_base: draft.data.upload_url.replace(/\{.*$/, ""),
        name: basename(path),
        data,
        headers: { "content-type": "application/octet-stream", "content-length": data.length },
      }),
    );
  }
  return (await octokit.repos.updateRelease({ owner, repo, release_id: draft.data.id, draft: false })).data;
}

const release = (await publishedRelease()) ?? (await makeRelease());
await appendFile(env["GITHUB_OUTPUT"] ?? "", `release-id=${release.id}\n`);
