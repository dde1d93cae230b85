import { z } from "zod";
import { Holder } from "../../rollback/claim.ts";
import { ActionItem } from "../actions/action-item.ts";
import { Severity } from "../severity/severity.ts";

/** Who said it, and where. */
export const Said = z.object({
  /** A login. */
  by: z.string(),
  /** When the comment was written, ISO 8601. */
  at: z.string(),
  /** Database id of the comment: the one of two that is newer has the greater one. */
  comment: z.number().int(),
  /** Its page. */
  source: z.string(),
});
export type Said = Readonly<z.infer<typeof Said>>;

/** That a comment is being answered, or was: many deliveries of it are answered once. */
export const Answering = z.object({
  comment: z.number().int(),
  state: z.enum(["answering", "answered"]),
  holder: Holder,
  /** ISO 8601. `until` decides only where GitHub does not say whether the holder's run is over. */
  since: z.string(),
  until: z.string(),
});
export type Answering = Readonly<z.infer<typeof Answering>>;

/** That users were told: when, ISO 8601, and where. */
const Told = Said.extend({ time: z.string(), where: z.string().nullable() });

/** What people said of an incident by commands. It stands before what the machine worked out. */
export const PeopleWords = z.object({
  /** The first who took it. */
  acknowledged: Said.nullable(),
  severity: Said.extend({ level: Severity, reason: z.string().nullable() }).nullable(),
  /** `time`: since when it is over, ISO 8601. */
  resolved: Said.extend({ time: z.string() }).nullable(),
  /** When users were first told of it, and when that it is over. Left out while nobody said so. */
  firstNotice: Told.optional(),
  allClear: Told.optional(),
  status: Said.extend({ status: z.enum(["in-review", "reviewed"]) }).nullable(),
  /** That it was no incident; `isUndone`: that it was one after all. */
  nearMiss: Said.extend({ reason: z.string().nullable(), isUndone: z.boolean().optional() }).nullable(),
  actions: z.array(ActionItem).readonly(),
  answers: z.array(Answering).readonly(),
  /** When the issue was opened, as records have it whose issue's own note does not say; not written any more. */
  opened: z.object({ at: z.string(), source: z.string() }).optional(),
});
export type PeopleWords = Readonly<z.infer<typeof PeopleWords>>;

/** What people said of an incident whose record may not have it yet. */
export function wordsOf({ people }: { readonly people?: PeopleWords | undefined }): PeopleWords {
  return (
    people ?? {
      acknowledged: null,
      severity: null,
      resolved: null,
      status: null,
      nearMiss: null,
      actions: [],
      answers: [],
    }
  );
}
