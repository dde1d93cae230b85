import { z } from "zod";
import type { Issue } from "../../kernel/ports/github.ts";

const Labels = z
  .array(z.union([z.string(), z.object({ name: z.string().nullish() })]))
  .transform((seen) => seen.flatMap((label) => (typeof label === "string" ? label : (label.name ?? []))));

/** An issue as GitHub's REST answers it. A pull request answers there too, and says so. */
export const GitHubIssue = z
  .object({
    id: z.number(),
    node_id: z.string(),
    number: z.number(),
    html_url: z.string(),
    title: z.string(),
    body: z.string().nullish(),
    user: z.object({ login: z.string() }).nullable(),
    state: z.string(),
    state_reason: z.string().nullish(),
    labels: Labels,
    assignees: z.array(z.object({ login: z.string() })).nullish(),
    locked: z.boolean(),
    created_at: z.string(),
    closed_at: z.string().nullable(),
    pull_request: z.unknown().optional(),
  })
  .transform((seen): Issue & { readonly isPull: boolean } => ({
    id: seen.id,
    nodeId: seen.node_id,
    number: seen.number,
    url: seen.html_url,
    title: seen.title,
    body: seen.body ?? "",
    author: seen.user?.login ?? "ghost",
    state: seen.state,
    stateReason: seen.state_reason ?? null,
    labels: seen.labels,
    assignees: (seen.assignees ?? []).map(({ login }) => login),
    isLocked: seen.locked,
    createdAt: seen.created_at,
    closedAt: seen.closed_at,
    isPull: seen.pull_request !== undefined && seen.pull_request !== null,
  }));
