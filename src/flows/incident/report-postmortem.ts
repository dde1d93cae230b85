import { codeSpan } from "../../core/text/code.ts";
import { proseText } from "../../core/text/prose.ts";
import { untrusted } from "../../core/text/untrusted.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { Postmortem } from "./open-postmortem.ts";

/**
 * Says in the summary where the postmortem is, and writes its text into a file of the run; without an issue the summary
 * holds the whole text. Answers with the file's path.
 */
export async function reportPostmortem(
  ports: Pick<Ports, "summary" | "files" | "log">,
  postmortem: Postmortem,
): Promise<string> {
  const { title, body, whole } = postmortem;
  const head = `### 📝 ${placeOf(postmortem)}\n\n${codeSpan(untrusted(title))}`;
  if (postmortem.kind === "no-issue") {
    const { message, hint } = postmortem.error;
    ports.log.warning(`There is no issue for the postmortem. ${message} ${hint}`);
    const why = proseText(untrusted(`${message} ${hint}`), 1000);
    ports.summary.write(`${head}\n\n⚠️ ${why}\n\n${body}`);
  } else {
    if (postmortem.kind === "elsewhere")
      ports.log.warning(`Another run is opening the issue of the postmortem: ${postmortem.url}`);
    ports.summary.write(head);
  }
  return ports.files.writeOutput("postmortem.md", whole);
}

function placeOf(postmortem: Postmortem): string {
  switch (postmortem.kind) {
    case "issue":
      return `Postmortem: [issue ${postmortem.number}](${postmortem.url})`;
    case "moved":
      return "Postmortem: its issue was transferred to another repository";
    case "elsewhere":
      return `Postmortem: [another run](${postmortem.url}) is opening its issue`;
    case "no-issue":
      return "Postmortem: there is no issue for it, so here it is";
    default:
      return postmortem satisfies never;
  }
}
