import { z } from "zod";
import type { Flags } from "./flags.ts";
import { type Route, withBody } from "./route.ts";

const Made = z.strictObject({ name: z.string().regex(/^[a-z0-9-]+$/), on: z.boolean() });
const Switched = z.strictObject({ on: z.boolean() });

/** Flags, which services ask and people switch. */
export function flagRoutes(flags: Flags): readonly Route[] {
  const flag = /^\/flags\/([a-z0-9-]+)$/;
  return [
    {
      method: "POST",
      path: /^\/flags$/,
      access: "closed",
      answer: (_, call) => withBody(call, Made, '{ "name": "…", "on": false }', (made) => flags.make(made)),
    },
    { method: "GET", path: flag, access: "open", answer: (name) => flags.get(name) },
    {
      method: "PUT",
      path: flag,
      access: "closed",
      answer: (name, call) => withBody(call, Switched, '{ "on": false }', ({ on }) => flags.set(name, on)),
    },
  ];
}
