import { z } from "zod";
import { GateEvidence } from "../../core/gate/evidence.ts";
import { IncidentRecord, incidentFiles, incidentRef } from "../../core/incident/record.ts";
import { Confirmation } from "../../core/rollback/confirmation.ts";
import { LiftRecord } from "../../core/rollback/lift.ts";
import { RollbackRecord } from "../../core/rollback/record.ts";
import { canonicalJson } from "../../core/text/canonical-json.ts";
import { recordUnreadable, SuiteError } from "../../kernel/errors.ts";
import type { StoredRecord } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";

/** What is kept of one failed deployment; each part is written by the step that knows it. */
export interface IncidentParts {
  readonly gate?: GateEvidence;
  readonly samples?: string;
  readonly rollback?: RollbackRecord;
  readonly incident?: IncidentRecord;
  readonly confirmation?: Confirmation;
  /** The holds that a person lifted. */
  readonly lift?: LiftRecord;
}

/** What was read, and the very texts: their hashes are what marks name. */
export interface KeptRecord extends IncidentParts {
  readonly texts: StoredRecord["files"];
  /** As it was read, for who adds to it. */
  readonly stored: StoredRecord;
  /** Parts that could not be read, which are left out: of another version, or of somebody else. */
  readonly unreadable: readonly SuiteError[];
  /** The same by their files. */
  readonly unread: ReadonlyMap<string, SuiteError>;
}

/** Reads what is kept of a failed deployment, or null when nothing is. Nothing here is vouched for yet. */
export async function readRecord(
  ports: Pick<Ports, "records">,
  deployment: number,
): Promise<KeptRecord | null> {
  const ref = incidentRef(deployment);
  const stored = await ports.records.read(ref);
  if (stored === null) return null;
  const unread = new Map<string, SuiteError>();
  const part = <T>(schema: z.ZodType<T>, name: string): T | undefined => {
    const text = stored.files[name];
    if (text === undefined) return undefined;
    const read = parsePart(schema, `${ref}:${name}`, text);
    if (!(read instanceof SuiteError)) return read;
    unread.set(name, read);
    return undefined;
  };
  const gate = part(GateEvidence, incidentFiles.gate);
  const rollback = part(RollbackRecord, incidentFiles.rollback);
  const incident = part(IncidentRecord, incidentFiles.incident);
  const confirmation = part(Confirmation, incidentFiles.confirmation);
  const lift = part(LiftRecord, incidentFiles.lift);
  const samples = stored.files[incidentFiles.samples];
  return {
    texts: stored.files,
    stored,
    unreadable: [...unread.values()],
    unread,
    ...(gate === undefined ? {} : { gate }),
    ...(samples === undefined ? {} : { samples }),
    ...(rollback === undefined ? {} : { rollback }),
    ...(incident === undefined ? {} : { incident }),
    ...(confirmation === undefined ? {} : { confirmation }),
    ...(lift === undefined ? {} : { lift }),
  };
}

const Schema = z.object({ schema: z.string() });
const waitsMs = [1000, 2000, 4000] as const;
const lasting = ["PERMISSION_MISSING", "RECORD_UNREADABLE"];

/**
 * Adds parts to what is kept of a failed deployment, by compare-and-set; equal content is not written again. Git objects
 * are named by their content, so without a clear answer they are sent again. Keeping is a side channel of gate and
 * rollback: a refusal is a warning, and the answer says whether it is kept. With what was read shortly before it is read
 * again only when somebody else wrote since.
 */
export async function keepRecord(
  ports: Pick<Ports, "records" | "log" | "clock">,
  deployment: number,
  parts: IncidentParts,
  known?: StoredRecord | null,
): Promise<boolean> {
  const ref = incidentRef(deployment);
  for (let tried = 0; ; tried++) {
    const waitMs = waitsMs[tried];
    try {
      if (await keepOnce(ports, ref, deployment, filesOf(parts), tried === 0 ? known : undefined))
        return true;
      if (waitMs !== undefined) continue;
      ports.log.warning(
        `The record of deployment ${deployment} was not kept: others keep writing to \`${ref}\`.`,
      );
      return false;
    } catch (error) {
      if (!(error instanceof SuiteError)) throw error;
      if (waitMs === undefined || lasting.includes(error.code)) {
        ports.log.warning(
          `The record of deployment ${deployment} was not kept. ${error.message} ${error.hint}`,
        );
        return false;
      }
      await ports.clock.sleep(waitMs);
    }
  }
}

async function keepOnce(
  { records }: Pick<Ports, "records">,
  ref: string,
  deployment: number,
  added: Readonly<Record<string, string>>,
  known: StoredRecord | null | undefined,
): Promise<boolean> {
  const stored = known === undefined ? await records.read(ref) : known;
  const incident = stored?.files[incidentFiles.incident];
  if (added[incidentFiles.incident] !== undefined && incident !== undefined)
    demandReadable(`${ref}:${incidentFiles.incident}`, incident);
  const files = { ...stored?.files, ...added };
  if (stored !== null && Object.entries(added).every(([name, text]) => stored.files[name] === text))
    return true;
  const message = `Incident of deployment ${deployment}: ${Object.keys(added).join(", ")}`;
  const written =
    stored === null
      ? await records.create(ref, files, message)
      : await records.advance(ref, stored, files, message);
  return written !== "taken";
}

function filesOf(parts: IncidentParts): Readonly<Record<string, string>> {
  const json = (name: string, value: unknown): Record<string, string> =>
    value === undefined ? {} : { [name]: canonicalJson(value) };
  return {
    ...json(incidentFiles.gate, parts.gate),
    ...(parts.samples === undefined ? {} : { [incidentFiles.samples]: parts.samples }),
    ...json(incidentFiles.rollback, parts.rollback),
    ...json(incidentFiles.incident, parts.incident),
    ...json(incidentFiles.confirmation, parts.confirmation),
    ...json(incidentFiles.lift, parts.lift),
  };
}

// What it says, such as words of people, would be lost.
function demandReadable(where: string, text: string): void {
  const { schema } = Schema.safeParse(parseJson(text)).data ?? { schema: "" };
  const version = /^rollback-ready\/incident-record\/v(\d+)$/.exec(schema)?.[1];
  if (version !== undefined && Number(version) > 1)
    throw recordUnreadable(where, "a newer version of the suite wrote it, so it is left as it is");
  const read = parsePart(IncidentRecord, where, text);
  if (read instanceof SuiteError) throw read;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function parsePart<T>(schema: z.ZodType<T>, where: string, text: string): T | SuiteError {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return recordUnreadable(where, "it is not JSON");
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  return recordUnreadable(where, `\`${first?.path.join(".") ?? ""}\` ${first?.message ?? "does not fit"}`);
}
