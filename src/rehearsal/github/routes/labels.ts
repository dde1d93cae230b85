import { z } from "zod";
import { type Answer, type Call, created, invalid, notFound, ok } from "../exchange.ts";
import { findLabel, renderLabel } from "../render/issue.ts";
import { route } from "../router.ts";

/** Labels of the repository. */
export const labelRoutes = [
  route("POST", "/labels", { issues: "write", pull_requests: "write" }, createLabel),
  route("GET", "/labels/{name}", { issues: "read", pull_requests: "read" }, getLabel),
];

/** unverified: the colour of a label that was given none. */
export const plainColor = "ededed";

const NewLabel = z.object({
  name: z.string(),
  color: z.string().default(plainColor),
  description: z.string().nullable().default(null),
});

function getLabel({ repository, params }: Call): Answer {
  const label = findLabel(repository, params["name"] ?? "");
  if (label === undefined) throw notFound();
  return ok(renderLabel(repository, label));
}

function createLabel({ repository, json }: Call): Answer {
  const { name, color, description } = NewLabel.parse(json);
  const resource = "Label";
  if (findLabel(repository, name) !== undefined)
    throw invalid({ resource, code: "already_exists", field: "name" });
  // GitHub docs: six hexadecimal digits without #, and at most 100 characters of description.
  if (!/^[0-9a-f]{6}$/i.test(color)) throw invalid({ resource, code: "invalid", field: "color" });
  if ((description?.length ?? 0) > 100) throw invalid({ resource, code: "custom", field: "description" });
  if (name === "" || name.length > 50) throw invalid({ resource, code: "invalid", field: "name" });
  const label = { id: repository.nextId(), name, color, description };
  repository.labels.push(label);
  return created(renderLabel(repository, label));
}
