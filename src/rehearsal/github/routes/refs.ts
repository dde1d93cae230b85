import { z } from "zod";
import { type Answer, type Call, created, notFound, ok, Refusal } from "../exchange.ts";
import { readLag } from "../lag.ts";
import { nodeId } from "../render/user.ts";
import type { Repository } from "../repository.ts";
import { route } from "../router.ts";
import { demandCreatable, demandMovable } from "./ref-rules.ts";

/** Git refs: read one or all that begin alike, create, move. */
export const refRoutes = [
  route("GET", "/git/ref/{ref}", { contents: "read" }, getRef),
  route("GET", "/git/matching-refs/{ref}", { contents: "read" }, matchRefs),
  route("POST", "/git/refs", { contents: "write" }, createRef),
  route("PATCH", "/git/refs/{ref}", { contents: "write" }, updateRef),
];

const NewRef = z.object({ ref: z.string(), sha: z.string() });
const RefUpdate = z.object({ sha: z.string(), force: z.boolean().default(false) });

function getRef({ repository, params }: Call): Answer {
  const name = `refs/${params["ref"]}`;
  const sha = repository.refs.get(name);
  if (sha === undefined) throw notFound();
  return ok(renderRef(repository, name, sha));
}

/** GitHub docs: every ref that starts with the name, of any namespace. unverified: in the order of names, all at once. */
function matchRefs({ repository, params, path }: Call): Answer {
  const found = [...repository.refs]
    .filter(([name]) => name.startsWith(`refs/${params["ref"]}`))
    .map(([name, sha]) => ({ name, sha, id: repository.refIds.get(name) ?? 0 }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return ok(readLag(repository, path, found).map(({ name, sha }) => renderRef(repository, name, sha)));
}

function createRef(call: Call): Answer {
  const { repository } = call;
  const { ref, sha } = NewRef.parse(call.json);
  demandBranches(repository);
  demandCreatable(call, repository.refs, ref, sha);
  repository.setRef(ref, sha);
  return created(renderRef(repository, ref, sha));
}

function updateRef(call: Call): Answer {
  const { repository, params } = call;
  const { sha, force } = RefUpdate.parse(call.json);
  const name = `refs/${params["ref"]}`;
  const from = repository.refs.get(name);
  if (from === undefined) throw new Refusal(422, "Reference does not exist");
  demandMovable(call, from, name, sha, force);
  repository.setRef(name, sha);
  return ok(renderRef(repository, name, sha));
}

/** GitHub docs: a repository without branches is empty, and refs cannot be created in it. */
export function demandBranches(repository: Repository): void {
  const hasBranch = [...repository.refs.keys()].some((name) => name.startsWith("refs/heads/"));
  if (!hasBranch) throw new Refusal(409, "Git Repository is empty.");
}

function renderRef({ apiUrl, objects }: Repository, name: string, sha: string) {
  const type = objects.kind(sha) ?? "commit";
  return {
    ref: name,
    node_id: nodeId("Ref", name),
    url: `${apiUrl}/git/${name}`,
    object: { sha, type, url: `${apiUrl}/git/${type}s/${sha}` },
  };
}
