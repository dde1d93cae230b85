/** What a step of `actions/gate` is for. */
export const gateModes = ["watch", "preflight", "shadow", "collect", "combine", "replay"] as const;
export type GateMode = (typeof gateModes)[number];
