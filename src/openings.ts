import type { AnyOpening } from "./kernel/opening.ts";

/** The opening of every action by its name: small, so that the first request leaves before the rest is loaded. */
export const openings: Readonly<Record<string, () => Promise<AnyOpening>>> = {
  release: async () => (await import("./openings/release.ts")).releaseOpening,
  "plan-check": async () => (await import("./openings/plan-check.ts")).planCheckOpening,
  deploy: async () => (await import("./openings/deploy.ts")).deployOpening,
  gate: async () => (await import("./openings/gate.ts")).gateOpening,
  rollback: async () => (await import("./openings/rollback.ts")).rollbackOpening,
  postmortem: async () => (await import("./openings/postmortem.ts")).postmortemOpening,
  guard: async () => (await import("./openings/guard.ts")).guardOpening,
};
