import { z } from "zod";

const Time = z.string().nullable();

/** The twelve moments of an incident, ISO 8601 in UTC; null for what did not happen or is not known. */
export const KeyTimes = z.object({
  /** The last change of the release was merged. */
  merged: Time,
  deployed: Time,
  /** The first bad sample, else the deployment. */
  impactStarted: Time,
  /** The gate's verdict. */
  detected: Time,
  /** Somebody took the issue: `/ack`. */
  acknowledged: Time,
  /** Users were first told: `/notice`. */
  firstNotice: Time,
  decided: Time,
  rollbackStarted: Time,
  /** The last layer was done. */
  mitigated: Time,
  /** The recovery check passed. */
  verified: Time,
  /** The full bake after the return passed, or a person said so: `/resolved`, which stands before the bake. */
  resolved: Time,
  /** Users were told that it is over: `/all-clear`. */
  allClear: Time,
});
export type KeyTimes = Readonly<z.infer<typeof KeyTimes>>;

/** A time between two moments, by the name that the field has for it. */
export interface KeyDuration {
  readonly name: string;
  readonly from: keyof KeyTimes;
  readonly to: keyof KeyTimes;
  /** Null when one of the two is not known, or when they lie the wrong way round by more than clocks differ. */
  readonly seconds: number | null;
}
