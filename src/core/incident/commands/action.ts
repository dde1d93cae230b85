import { utcText } from "../../gate/values/utc-text.ts";
import { clip, oneLine } from "../../text/visible.ts";
import { type ActionField, readActionField } from "../actions/action-fields.ts";
import {
  type ActionDraft,
  type ActionPriority,
  actionPriorities,
  actionTypes,
} from "../actions/action-item.ts";
import { fieldTexts } from "./action-field-texts.ts";
import type { Command, CommandContext, CommandText } from "./command.ts";

const example =
  '`/action Alert on slow checkouts | type=detect owner=ada due=2w outcome="alerts within 2 min" validation="a drill"`';

/**
 * `/action <title> | type=… owner=… due=…`, or the title alone with a line `key: value` for each below it. What is left
 * out is missing and can be added in the action's issue; what is there and cannot be read refuses the whole.
 */
export function actionCommand(text: CommandText, context: CommandContext): Command {
  const refused = (why: string, write = example): Command => ({
    kind: "refused",
    name: "action",
    why,
    write,
  });
  const { title: titleText, fields, nearly } = fieldTexts(text.rest, text.below);
  const title = clip(oneLine(titleText), 150);
  if (title === "") return refused("It does not say what is to be done.");
  const [meant] = nearly;
  // The known name is ours; what was written stays out of the sentence.
  if (meant !== undefined) return refused("One of its parts has a name that is not known.", `\`${meant}=…\``);
  const values = new Map<ActionField, string>();
  for (const [field, written] of fields) {
    if (values.has(field)) return refused(`It says \`${field}\` twice.`, `\`${field}=…\` once`);
    const read = readActionField(field, written, context.at);
    if (read.kind === "refused") return refused(read.why, read.write);
    values.set(field, read.kind === "read" ? read.value : "");
  }
  const isDueAssumed = !values.get("due");
  return { kind: "action", draft: draftOf(title, values, context), isDueAssumed };
}

function draftOf(
  title: string,
  values: ReadonlyMap<ActionField, string>,
  { at, actionDue }: CommandContext,
): ActionDraft {
  const value = (field: ActionField): string | null => values.get(field) || null;
  const priority: ActionPriority = actionPriorities.find((one) => one === value("priority")) ?? "p2";
  return {
    title,
    type: actionTypes.find((one) => one === value("type")) ?? null,
    priority,
    owner: value("owner"),
    due: value("due") ?? utcText(at + actionDue[priority]).slice(0, 10),
    outcome: value("outcome"),
    validation: value("validation"),
    finding: value("finding"),
  };
}
