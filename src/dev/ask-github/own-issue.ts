import type { World } from "./world.ts";

/** An issue of this run, which is closed as not planned afterwards: a job's token may not delete one. */
export async function ownIssue(
  world: World,
  about: string,
  more: { readonly body?: string; readonly labels?: string[] } = {},
): Promise<{ readonly number: number; readonly id: number; readonly labels: readonly string[] }> {
  const { octokit, at, unique } = world;
  const { data } = await octokit.issues.create({
    ...at,
    title: `Selftest ${unique}: ${about}`,
    body: "Opened by the selftest, which closes it again.",
    ...more,
  });
  world.afterwards(`issue ${data.number}`, () =>
    octokit.issues.update({
      ...at,
      issue_number: data.number,
      state: "closed",
      state_reason: "not_planned",
    }),
  );
  const labels = data.labels.map((label) => (typeof label === "string" ? label : (label.name ?? "")));
  return { number: data.number, id: data.id, labels };
}
