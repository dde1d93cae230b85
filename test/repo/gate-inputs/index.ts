import type { GateInput } from "./gate-input.ts";
import { httpAnswers } from "./http-answers.ts";
import { jobs } from "./jobs.ts";
import { metrics } from "./metrics.ts";
import { policies } from "./policies.ts";
import { waysToAService } from "./ways-to-a-service.ts";

/** All that a gate must have an answer to, by number. */
export const gateInputs: readonly GateInput[] = [
  ...httpAnswers,
  ...waysToAService,
  ...metrics,
  ...jobs,
  ...policies,
].toSorted((a, b) => a.number - b.number);
