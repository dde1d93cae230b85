/** A part of the issue that only people can fill in. */
export interface PeopleSection {
  /** Stands in the anchor and never changes; the heading may be reworded or translated. */
  readonly id: string;
  readonly heading: string;
  /** What is asked, shown in italics until somebody answers. */
  readonly prompt: string;
  /** Lines to complete below it, such as a table or a list. */
  readonly form: readonly string[];
  /** Whether a postmortem is complete without it. */
  readonly isRequired: boolean;
}

/**
 * What people are asked after an incident, in the order in which it is thought through. Sources: PagerDuty's and
 * Google's postmortem templates, Etsy's debriefing guide, Atlassian's handbook.
 */
export const peopleSections: readonly PeopleSection[] = [
  {
    id: "users",
    heading: "What users noticed",
    prompt:
      "Who was affected, and what did they experience? Was data lost or wrong? How many asked support? The figures above are only what the gate's requests saw.",
    form: [],
    isRequired: true,
  },
  {
    id: "contributing-factors",
    heading: "Contributing factors",
    prompt:
      "What made this possible? List several, each with its class: code, config, data, capacity, dependency, process, detection or communication. A person is never a cause; what they saw, and what the system let happen, can be.",
    form: ["- F1 (class): "],
    isRequired: true,
  },
  {
    id: "went-well",
    heading: "What went well",
    prompt: "What helped, and should stay as it is?",
    form: [],
    isRequired: true,
  },
  {
    id: "went-badly",
    heading: "What went badly",
    prompt: "What slowed us, confused us or was missing?",
    form: [],
    isRequired: true,
  },
  {
    id: "lucky",
    heading: "Where we were lucky",
    prompt: "What could have made it much worse, and did not?",
    form: [],
    isRequired: true,
  },
  {
    id: "detection",
    heading: "Detection",
    prompt:
      "Was the gate right, late or wrong? How could the time to detect have been halved? Which threshold or check would you change?",
    form: [],
    isRequired: true,
  },
  {
    id: "surprises",
    heading: "Surprises",
    prompt: "What did people expect to see, and what did they see instead? What is still not understood?",
    form: [],
    isRequired: false,
  },
  {
    id: "actions",
    heading: "Actions",
    prompt:
      "What will change, so that this is prevented, found sooner or hurts less? Each with an owner, a day, a result that can be measured, and how we shall know that it works. What was decided against, and why?",
    form: [
      "| Action | Type | Remedies | Owner | Due | Measurable outcome | Validated by |",
      "| --- | --- | --- | --- | --- | --- | --- |",
      "|  |  |  |  |  |  |  |",
    ],
    isRequired: true,
  },
  {
    id: "customer-summary",
    heading: "Summary for customers",
    prompt:
      "Without names of hosts and of people: what happened, what was done at once, what will change and by when, what is still being watched.",
    form: [],
    isRequired: true,
  },
  {
    id: "approvals",
    heading: "Reviewed by",
    prompt: "Who read this and agrees, and on which day?",
    form: ["- [ ] name, day"],
    isRequired: false,
  },
];

/** What people are asked after a near miss: one question. The others help to answer it, and may stay empty. */
export const nearMissSections: readonly PeopleSection[] = [
  {
    id: "prevention",
    heading: "What would prevent it",
    prompt:
      "Is it worth an action? Write it here, or `/action Raise the timeout` into a comment. No is an answer, with a reason.",
    form: [],
    isRequired: true,
  },
  {
    id: "almost",
    heading: "What almost happened",
    prompt: "If it helps: what would users have noticed?",
    form: [],
    isRequired: false,
  },
  {
    id: "stopped-by",
    heading: "What stopped it",
    prompt: "If it helps: a check, a person, or luck?",
    form: [],
    isRequired: false,
  },
];
