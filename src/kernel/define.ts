import type { z } from "zod";
import type { PortName, Ports } from "./ports/index.ts";

export type Shape = Readonly<Record<string, z.ZodType>>;
export type Values<S extends Shape> = { readonly [K in keyof S]: z.output<S[K]> };

/** `permissions:` of the job, as GitHub names them. */
export type Permissions = Readonly<Record<string, "read" | "write">>;

/** How the step ends. A failure is a domain "no": its outputs are still set. */
export type Conclusion =
  | { readonly kind: "success" }
  | { readonly kind: "failure"; readonly message: string; readonly hint: string };

export interface Outcome<O extends Shape> {
  readonly outputs: { readonly [K in keyof O]: z.input<O[K]> };
  /** Outputs whose names are not known beforehand, such as one for each artifact. */
  readonly moreOutputs?: Readonly<Record<string, string>>;
  readonly conclusion: Conclusion;
}

/**
 * What an action does when its job ends. The runner starts it although `run` was killed, and whatever it throws is a
 * warning: a job is never failed by it.
 */
export interface PostStep<P extends PortName = PortName> {
  /** The runner's condition, `post-if` of action.yml. */
  readonly if: string;
  readonly ports: readonly P[];
  /** Gets what `run` saved through the port `state`, as far as it came; not called when that is nothing. */
  readonly run: (state: Readonly<Record<string, string>>, ports: Pick<Ports, P>) => Promise<void>;
}

export interface ActionDefinition<
  I extends Shape = Shape,
  O extends Shape = Shape,
  P extends PortName = PortName,
  Q extends PortName = PortName,
> {
  readonly name: string;
  /** As shown in the Marketplace and in the README's table. */
  readonly title: string;
  readonly description: string;
  readonly inputs: I;
  readonly outputs: O;
  readonly ports: readonly P[];
  readonly permissions: Permissions;
  /**
   * Set where half done is worse than late: GitHub is still written to after the job was cancelled, until the runner ends
   * the step. The action itself starts nothing new then.
   */
  readonly finishesWhenCancelled?: boolean;
  readonly run: (inputs: Values<I>, ports: Pick<Ports, P>) => Promise<Outcome<O>>;
  readonly post?: PostStep<Q>;
}

/** A definition as the registry and the generator hold it, whatever its inputs and ports are. */
export interface AnyAction {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputs: Shape;
  readonly outputs: Shape;
  readonly ports: readonly PortName[];
  readonly permissions: Permissions;
  readonly finishesWhenCancelled?: boolean;
  readonly run: (inputs: Values<Shape>, ports: Ports) => Promise<Outcome<Shape>>;
  readonly post?: PostStep;
}

/**
 * The single source of an action: its types, action.yml, README table and permissions come from here.
 * The cast is sound because main parses the inputs with these very shapes before it calls `run`.
 */
export function defineAction<
  I extends Shape,
  O extends Shape,
  P extends PortName,
  Q extends PortName = never,
>(definition: ActionDefinition<I, O, P, Q>): AnyAction {
  return definition as unknown as AnyAction;
}

export const succeeded: Conclusion = { kind: "success" };

/** The step fails, and says what to do next. */
export function failed(message: string, hint: string): Conclusion {
  return { kind: "failure", message, hint };
}
