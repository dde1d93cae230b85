import { z } from "zod";
import { CommandCheck } from "../../gate/probes/command.ts";
import { HttpCheck } from "../../gate/probes/http-check.ts";

const name = z.literal("read").default("read").describe("Not to be written.");

/**
 * `read` of a layer: what is asked, again and again, until it is good. A service that accepted a change has not carried it
 * out; the layer is done when the state is seen.
 */
export const ReadBack = z
  .union([HttpCheck.extend({ name }), CommandCheck.extend({ name })])
  .describe(
    "Asked until it is good, within the layer's time: the layer is done when the state is seen, not when its request was accepted. A check as the gate has them, of the kind `http` or `command`.",
  );
export type ReadBack = Readonly<z.infer<typeof ReadBack>>;

/** The keys that a layer of every kind has. */
export const everyLayer = { read: ReadBack.optional() };
