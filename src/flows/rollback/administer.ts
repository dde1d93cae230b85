import { codeSpan } from "../../core/text/code.ts";
import { inlineText } from "../../core/text/inline.ts";
import { sentence } from "../../core/text/sentence.ts";
import { untrusted } from "../../core/text/untrusted.ts";
import { succeeded } from "../../kernel/define.ts";
import type { DeploymentHistory } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { holdByHand } from "../decision/hold-release.ts";
import { liftHold } from "./lift-hold.ts";
import { pauseEnvironment } from "./pause-environment.ts";
import type { Word } from "./read-word.ts";
import { rollbackOutputs } from "./rollback-outputs.ts";

export interface Administration {
  readonly mode: "hold" | "lift" | "pause" | "resume";
  readonly environment: string;
  readonly word: Word;
  readonly history: DeploymentHistory;
  readonly identity: string;
}

type Needed = Pick<
  Ports,
  "deployments" | "tags" | "records" | "refNotes" | "digest" | "run" | "clock" | "log" | "signal" | "summary"
>;

/** Holds a release, lifts a hold, or pauses or resumes an environment, and says so on the step's page. */
export async function administer(ports: Needed, asked: Administration) {
  const said = await act(ports, asked);
  const { environment, word } = asked;
  ports.log.info(`${environment}: ${said.what}`);
  const reason = inlineText(untrusted(said.reason));
  const by = inlineText(untrusted(said.by));
  ports.summary.write(
    `### ${said.what}: ${code(word.release ?? environment)}${word.release === null ? "" : ` in ${code(environment)}`}\n\n${by}: ${sentence(reason)} ${follows[asked.mode]}`,
  );
  return {
    outputs: {
      ...rollbackOutputs(null, null),
      outcome: said.outcome,
      target: "",
      "rolled-back-from": "",
      "deployment-id": said.deployments.join(","),
      "record-path": "",
    },
    conclusion: succeeded,
  };
}

const follows: Readonly<Record<Administration["mode"], string>> = {
  hold: "`actions/deploy` refuses the release, and no rollback returns to it, until the hold is lifted.",
  lift: "It can be deployed again, and is returned to again once that deployment has passed the gate.",
  pause: "`actions/deploy` refuses every release until the pause is ended; rollbacks go on.",
  resume: "Releases can be deployed again.",
};

async function act(ports: Needed, { mode, environment, word, history, identity }: Administration) {
  const { by, reason } = word.given ?? { by: ports.run.actor, reason: "" };
  const about = { environment, release: word.release ?? "", reason, identity, saidAt: null };
  if (mode === "lift") {
    const deployments = await liftHold(ports, history, about);
    const what = deployments.length === 0 ? "Not held any more" : "Hold lifted";
    return { what, outcome: "lifted", by, reason, deployments };
  }
  if (mode === "hold") {
    const held = await holdByHand(ports, history, { ...about, by });
    const what = held === null ? "Held already" : "Held";
    return { what, outcome: "held", by, reason, deployments: held === null ? [] : [held] };
  }
  const state = mode === "pause" ? "paused" : "resumed";
  const { pause, isChanged } = await pauseEnvironment(ports, environment, state, reason, null);
  const name = mode === "pause" ? "Paused" : "Resumed";
  return {
    what: isChanged ? name : `${name} already`,
    outcome: state,
    by: pause?.by ?? by,
    reason: pause?.reason ?? reason,
    deployments: [],
  };
}

function code(text: string): string {
  return codeSpan(untrusted(text));
}
