/** What a step of `actions/postmortem` is for. */
export const postmortemModes = ["open", "comment", "lint", "follow-up"] as const;
export type PostmortemMode = (typeof postmortemModes)[number];

/** The mode that an event asks for, where the step does not say. */
export function modeOf(eventName: string): PostmortemMode {
  switch (eventName) {
    case "issue_comment":
      return "comment";
    case "issues":
      return "lint";
    case "schedule":
      return "follow-up";
    default:
      return "open";
  }
}
