import { askApi, listApi } from "./ask-api.ts";
import type { Job } from "./job.ts";

/** Takes away a release and its tag, whether or not both were made. */
export async function forgetRelease(job: Job, tag: string, tell: (line: string) => void): Promise<void> {
  const releases = await listApi<{ id: number; tag_name: string }>(job, "/releases?");
  for (const { id } of releases.filter((one) => one.tag_name === tag)) {
    await askApi(job, "DELETE", `/releases/${id}`, undefined, [404]);
    tell(`release ${tag} was deleted`);
  }
  await askApi(job, "DELETE", `/git/refs/tags/${tag}`, undefined, [404, 422]);
}
