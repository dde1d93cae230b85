import type { Attack } from "./attack.ts";
import { onThePolicy } from "./on-the-policy.ts";
import { onTheReader } from "./on-the-reader.ts";
import { onTheRunner } from "./on-the-runner.ts";

/** All attacks on the check of a pull request, by number. */
export const attacks: readonly Attack[] = [...onThePolicy, ...onTheRunner, ...onTheReader].toSorted(
  (a, b) => a.number - b.number,
);
