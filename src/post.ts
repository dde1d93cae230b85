import { watchCancellation } from "./adapters/cancellation.ts";
import { reportFailure } from "./adapters/failure-report.ts";
import { openPorts } from "./adapters/open-ports.ts";
import { followProxies } from "./adapters/proxies.ts";
import { currentRun } from "./adapters/run.ts";
import { savedState } from "./adapters/step-state.ts";
import { stepSummary } from "./adapters/step-summary.ts";
import { rawInputs } from "./kernel/raw-inputs.ts";
import { registry } from "./registry.ts";

/**
 * The boundary of a post step: what the main step saved goes in, and whatever is thrown is a warning. A main step that
 * saved nothing left nothing to do.
 */
export async function runPost(name: string): Promise<void> {
  const state = savedState(process.env);
  if (Object.keys(state).length === 0) return;
  const { signal, end } = watchCancellation();
  try {
    const step = (await registry[name]?.())?.post;
    if (step === undefined) throw new Error(`No action with a post step is called ${name}.`);
    // The main step has masked it: there is no state before that.
    const token = rawInputs(process.env).get("token") ?? "";
    const summary = stepSummary();
    // What cannot be used was told by the main step.
    followProxies(process.env);
    await step.run(
      state,
      openPorts({ environment: process.env, token, signal, summary, run: currentRun(), fetch }),
    );
    await summary.flush();
  } catch (error) {
    reportFailure("warning", `${name}, after the job`, error);
  } finally {
    end();
  }
}
