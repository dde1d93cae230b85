import type { Verdict } from "../verdict.ts";

const headlines = {
  pass: ["✅ The gate passed", "✅ The gate would have passed"],
  fail: ["❌ The gate failed", "❌ The gate would have failed"],
  inconclusive: ["⚠️ The gate could not decide", "⚠️ The gate could not have decided"],
  error: ["⚠️ The gate could not ask", "⚠️ The gate could not ask"],
  cancelled: ["⚪ The gate was cancelled", "⚪ The gate was cancelled"],
  superseded: ["⚪ A newer deployment took over", "⚪ A newer deployment took over"],
} as const;

/** The first words of a page; of a gate that only observes, what it would have done. */
export function headline(verdict: Verdict, isShadow: boolean): string {
  return headlines[verdict.kind][isShadow ? 1 : 0];
}

/** What a verdict means and what to do next, in words of ours alone; empty where the verdict says all. */
export function verdictMeaning(verdict: Verdict, isShadow: boolean): string {
  const meaning = meaningOf(verdict);
  if (!isShadow) return meaning;
  const shadow = "The gate only observed (shadow): nothing was marked, failed or rolled back because of it.";
  return meaning === "" ? shadow : `${meaning} ${shadow}`;
}

function meaningOf(verdict: Verdict): string {
  switch (verdict.reason) {
    case "healthy":
      return "";
    case "errors":
      return "More answers were bad than a healthy service gives. Look at when it began and at what was answered.";
    case "outage":
      return "Every answer was bad for so long that it is no blip: the service is down, or not where the checks ask.";
    case "not-serving":
      return "The deployment was reported as done, but the new version never answered. Look for a rollout that hangs, an image that does not start, or traffic that still goes to the old one.";
    case "burn-rate":
      return "The service uses up its error budget so fast that the objective would be missed.";
    case "regression":
      return "The new version does worse than the old one beside it, by more than chance explains.";
    case "too-few-samples":
      return "Too few answers came to say yes or no, so nothing is rolled back. Bake longer or ask more often, and see below why samples are lacking.";
    case "preexisting":
      return "The service was already bad before this deployment, so it is not to blame, and going back would not help. Mend the service or the check, then run this job again.";
    case "no-data":
      return "There was nothing to judge, which is neither good nor bad. See that the query matches the deployed service, that there is traffic, and that the metric is collected.";
    case "probe-broken":
      return "The checks could not ask, which says nothing about the service, so nothing is rolled back. Mend what the reasons below name (address, credentials, network of the runner), then run this job again.";
    case "runner-overloaded":
      return "The runner stood still while it measured, so its times are not the service's. Use a larger runner or fewer checks, then run this job again.";
    case "job-cancelled":
      return "It was stopped before it could decide, so the deployment is not judged. Run this job again to judge it.";
    case "newer-deployment":
      return "What answers now is the newer release, so this one can no longer be judged; the newer one has a gate of its own. Nothing needs to be done.";
    default:
      return verdict satisfies never;
  }
}
