/** Somebody in a team of the owner's; `pending` until the invitation is accepted. */
export interface TeamMember {
  readonly login: string;
  readonly state: "active" | "pending";
}
