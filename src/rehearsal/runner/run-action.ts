import { readAction } from "./action-definition.ts";
import type { CancelTimings } from "./child.ts";
import type { JobStatus } from "./condition.ts";
import type { JobContext } from "./job-context.ts";
import { createMasker } from "./masks.ts";
import { runStage, type StageResult } from "./stage.ts";

/** One step of a job: `action` is the absolute folder of an action.yml, `inputs` its `with:` block. */
export interface RunActionOptions {
  readonly action: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly job: JobContext;
  readonly prependPath?: readonly string[];
  readonly signal?: AbortSignal;
  readonly onLine?: (line: string) => void;
  readonly cancelTimings?: CancelTimings;
  /** Called with the process id of each script. */
  readonly onStart?: (pid: number) => void;
}

/** What may differ when the post step runs, at the end of the job: by default, the step's own job after its main. */
export interface PostOptions {
  /** What the job has come to, for `post-if`; as the main step ended when left out. */
  readonly status?: JobStatus;
  readonly job?: JobContext;
  readonly prependPath?: readonly string[];
  readonly signal?: AbortSignal;
}

/** What a step did. `runPost` runs its post step, once the job wants it; null when there is none to run. */
export interface StepResult extends StageResult {
  readonly runPost: (options?: PostOptions) => Promise<StepResult | null>;
}

/**
 * Runs the main script of a JavaScript action on Node 24 as a step of a job. Throws only when nothing can be
 * started (ACTION_UNUSABLE, NODE24_MISSING); whatever the action does is in the result.
 */
export async function runAction(options: RunActionOptions): Promise<StepResult> {
  const { inputs, job, prependPath = [], signal, onLine, cancelTimings, onStart } = options;
  const action = readAction(options.action);
  const masker = createMasker([job.token, ...(job.secrets ?? [])]);
  const shared = { action, inputs, masker, onLine, cancelTimings, onStart };

  const main = await runStage({ ...shared, script: action.main, job, state: {}, prependPath, signal });

  async function runPost(post: PostOptions = {}): Promise<StepResult | null> {
    // A step that was cancelled before it began has nothing to clean up.
    if (action.post === null || !main.isStarted) return null;
    if (!action.post.isWanted(post.status ?? main.conclusion)) return null;
    for (const secret of post.job?.secrets ?? []) masker.add(secret);
    const result = await runStage({
      ...shared,
      script: action.post.script,
      job: post.job ?? { ...job, env: { ...job.env, ...main.env } },
      state: main.state,
      prependPath: post.prependPath ?? [...prependPath, ...main.path],
      signal: post.signal,
    });
    return { ...result, runPost: async () => null };
  }

  return { ...main, runPost };
}
