import { z } from "zod";
import type { Call } from "../exchange.ts";
import { has } from "../permissions.ts";
import { nodeId } from "../render/user.ts";
import { issueState, type Project } from "../state/issue-state.ts";
import { demandField, fieldRefusal } from "./field-refusal.ts";

const Input = z.object({
  clientMutationId: z.string().nullish(),
  projectId: z.string(),
  contentId: z.string(),
});

/** The account that owns the repository; no other is embedded. */
export function findOwner(call: Call, login: string): object | null {
  const { repository } = call;
  // unverified: an owner that is not there is null without an error.
  if (login.toLowerCase() !== repository.owner.toLowerCase()) return null;
  return {
    __typename: repository.ownerType,
    login: repository.owner,
    projectV2: ({ number }: { number: number }) => renderProject(demandProject(call, number)),
  };
}

/**
 * Puts an issue on a project. GitHub docs: one that is on it already keeps its item. Projects belong to the owner, so no
 * `permissions:` of a job opens them: what counts here is `organization_projects`, which an own app or a person has.
 */
export function addProjectItem(call: Call, input: unknown): object {
  const { projectId, contentId, clientMutationId } = Input.parse(input);
  const { repository, token } = call;
  // Seen with a job's token: "Resource not accessible by integration".
  demandField(token, { organization_projects: "write" });
  demandField(token, { issues: "read" });
  const project = issueState(repository).projects.find((one) => idOf(one) === projectId);
  if (project === undefined) throw unresolved(projectId);
  if (!repository.issues.some(({ id }) => nodeId("Issue", id) === contentId)) throw unresolved(contentId);
  const item = project.items.get(contentId) ?? repository.nextId();
  project.items.set(contentId, item);
  return { clientMutationId, item: { id: nodeId("ProjectV2Item", item) } };
}

/** Seen with a job's token: a project that it may not see could not be resolved. */
function demandProject({ repository, token }: Call, number: number): Project {
  const found = issueState(repository).projects.find((project) => project.number === number);
  if (found !== undefined && has(token, "organization_projects", "read")) return found;
  throw fieldRefusal("NOT_FOUND", `Could not resolve to a ProjectV2 with the number ${number}.`);
}

function renderProject(project: Project): object {
  return { id: idOf(project) };
}

function idOf({ id }: Project): string {
  return nodeId("ProjectV2", id);
}

function unresolved(id: string) {
  return fieldRefusal("NOT_FOUND", `Could not resolve to a node with the global id of '${id}'`);
}
