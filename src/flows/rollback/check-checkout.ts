import { howToInstall } from "../../core/text/how-to-install.ts";
import { inputsInvalid } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { wayNames } from "./plan-ways.ts";
import type { UndoSettings } from "./undo-settings.ts";

/**
 * Looks before the watch whether git and the programs of the repository, which the ways back run, are there: a job without
 * them would otherwise be found out when the rollback is needed. A program that a hook may yet bring is a warning.
 */
export async function checkCheckout(
  ports: Pick<Ports, "files" | "git" | "log">,
  { ways, environment }: Pick<UndoSettings, "ways" | "environment">,
): Promise<void> {
  for (const name of wayNames) {
    const layer = ways[name];
    if (layer !== null && "git" in layer) await demandGit(ports, name, environment);
    const program = layer !== null && "command" in layer ? layer.command[0] : undefined;
    // What has no slash is looked for on the PATH, and a place that is filled in is not known yet.
    if (program === undefined || !/^(?![\\/]|[A-Za-z]:)[^{}]*[\\/][^{}]*$/.test(program)) continue;
    if ((await ports.files.content(program)) !== null) continue;
    const subject = `The layer \`${name}\` of \`${environment}\``;
    if ((await ports.files.below("."))?.length === 0) {
      const problem = `runs \`${program}\`, and the workspace is empty.`;
      throw inputsInvalid([
        { subject, problem, write: "Write a step with `uses: actions/checkout` before this one." },
      ]);
    }
    ports.log.warning(
      `${subject} runs \`${program}\`, which is not in the workspace. Check the path, and that the job checks out the commit that has it.`,
    );
  }
}

async function demandGit({ git }: Pick<Ports, "git">, name: string, environment: string): Promise<void> {
  const state = await git.state();
  if (state.kind !== "absent" || state.reason !== "no-git") return;
  throw inputsInvalid([
    {
      subject: `The layer \`${name}\` of \`${environment}\``,
      problem: "commits by `git`, which is not installed on this runner.",
      write: `${howToInstall("git")}.`,
    },
  ]);
}
