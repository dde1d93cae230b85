import type { z } from "zod";
import type { Refusal } from "./service-state.ts";

/** A request as it came in, taken apart. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly json: () => Promise<unknown>;
}

/** What there is to say, or why nothing is said. */
export type Said = object | Refusal;

/** One thing that can be asked. What is closed moves users at once, so it needs the platform's token. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT";
  readonly path: RegExp;
  readonly access: "open" | "closed";
  /** `name` and `part` are what the path's groups hold. */
  answer(name: string, call: Call, part: string): Promise<Said> | Said;
}

/** Reads the body of a call and acts on it; one of another shape is refused, with an example of the right one. */
export async function withBody<T>(
  call: Call,
  shape: z.ZodType<T>,
  example: string,
  act: (body: T) => Promise<Said> | Said,
): Promise<Said> {
  const read = shape.safeParse(await call.json());
  return read.success ? act(read.data) : refusal(400, `The body is not \`${example}\`.`);
}

export function refusal(status: Refusal["status"], error: string): Refusal {
  return { status, error };
}

export function isRefusal(said: Said): said is Refusal {
  return "error" in said && "status" in said && typeof said.status === "number";
}
