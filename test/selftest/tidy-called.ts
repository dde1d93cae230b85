// Run after the called workflows, whatever came of them: takes away what they made, the release and its tag as well.
import { calledTag } from "./called-tag.ts";
import { forgetRelease } from "./forget-release.ts";
import { readJob } from "./job.ts";
import { tidyUp } from "./tidy-up.ts";

const job = readJob();
const tell = (line: string): void => console.log(line);
await forgetRelease(job, calledTag(), tell);
await tidyUp(job, tell);
