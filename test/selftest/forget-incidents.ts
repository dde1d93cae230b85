import { askApi } from "./ask-api.ts";
import { askGraphql } from "./ask-graphql.ts";
import type { Job } from "./job.ts";

const ref = "rollback-ready/incident-index";
const file = "index.json";

interface Index {
  readonly incidents: readonly { readonly deployment: number }[];
}

/**
 * Takes these deployments out of the repository's index of incidents, which keeps those of other environments. The ref is
 * moved as the suite moves it: the new commit has the old one as its parent, and is no fast-forward for whoever is late.
 */
export async function forgetIncidents(
  job: Job,
  deployments: readonly number[],
  tell: (line: string) => void,
): Promise<void> {
  for (let tried = 0; tried < 5; tried += 1) {
    const seen = await readIndex(job);
    if (seen === null) return;
    const incidents = seen.index.incidents.filter(({ deployment }) => !deployments.includes(deployment));
    const gone = seen.index.incidents.length - incidents.length;
    if (gone === 0) return;
    if (incidents.length === 0 && (await deleteIndex(job, seen.commit))) {
      tell("the index of incidents, which had no others, was deleted");
      return;
    }
    const text = `${JSON.stringify({ ...seen.index, incidents }, null, 2)}\n`;
    const tree = (await askApi(job, "POST", "/git/trees", {
      tree: [{ path: file, mode: "100644", type: "blob", content: text }],
    })) as { sha: string };
    const commit = (await askApi(job, "POST", "/git/commits", {
      message: "The selftest's incidents are forgotten",
      tree: tree.sha,
      parents: [seen.commit],
    })) as { sha: string };
    const moved = await askApi(job, "PATCH", `/git/refs/${ref}`, { sha: commit.sha, force: false }, [422]);
    if (moved === null) continue;
    tell(`${gone} of the index of incidents were taken out`);
    return;
  }
  throw new Error(`refs/${ref} was moved by others each time.`);
}

async function readIndex(job: Job): Promise<{ commit: string; index: Index } | null> {
  const found = (await askApi(job, "GET", `/git/ref/${ref}`, undefined, [404])) as {
    object: { sha: string };
  } | null;
  if (found === null) return null;
  const { tree } = (await askApi(job, "GET", `/git/trees/${found.object.sha}`)) as {
    tree: { path: string; sha: string }[];
  };
  const blob = tree.find(({ path }) => path === file);
  if (blob === undefined) return null;
  const { content } = (await askApi(job, "GET", `/git/blobs/${blob.sha}`)) as { content: string };
  return {
    commit: found.object.sha,
    index: JSON.parse(Buffer.from(content, "base64").toString("utf8")) as Index,
  };
}

/** Deletes the ref only where it still is what was read, which REST cannot; false where that was refused. */
async function deleteIndex(job: Job, commit: string): Promise<boolean> {
  const [owner, repo] = job.repository.split("/");
  const seen = (await askGraphql(
    job,
    "query ($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { id } }",
    { owner, repo },
  )) as { repository: { id: string } } | null;
  if (seen === null) return false;
  const deleted = await askGraphql(
    job,
    "mutation ($id: ID!, $updates: [RefUpdate!]!) { updateRefs(input: { repositoryId: $id, refUpdates: $updates }) { clientMutationId } }",
    {
      id: seen.repository.id,
      updates: [{ name: `refs/${ref}`, beforeOid: commit, afterOid: "0".repeat(40), force: true }],
    },
  );
  return deleted !== null;
}
