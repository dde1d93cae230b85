import type { AnyAction } from "./kernel/define.ts";

/** Every action of the suite by its name; each is loaded only when it runs. */
export const registry: Readonly<Record<string, () => Promise<AnyAction>>> = {
  release: async () => (await import("./actions/release.ts")).release,
  "plan-check": async () => (await import("./actions/plan-check.ts")).planCheck,
  deploy: async () => (await import("./actions/deploy.ts")).deploy,
  gate: async () => (await import("./actions/gate.ts")).gate,
  rollback: async () => (await import("./actions/rollback.ts")).rollback,
  postmortem: async () => (await import("./actions/postmortem.ts")).postmortem,
  guard: async () => (await import("./actions/guard.ts")).guard,
};
