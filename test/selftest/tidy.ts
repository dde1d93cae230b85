// Run at the end of the selftest, whatever came before: takes away what it made.
import { readJob } from "./job.ts";
import { tidyUp } from "./tidy-up.ts";

await tidyUp(readJob(), (line) => console.log(line));
