import type { CommandName } from "./arguments.ts";

/** What `--help` prints, of one command or of all; no line is wider than 80 columns. */
export function usageOf(command: CommandName | null): string {
  return command === null ? overview : USAGE[command];
}

const check = `rollback-ready check [flags]

Says whether the change in this clone could go back: a reversal for each
migration, and a rollback plan. It asks git alone, writes nothing, and needs no
network.

  --base REF     where the change will be merged (default: origin/HEAD, else
                 origin/main, origin/master); the policy is read from there
  --head REF     the change, as it would be pushed (default: HEAD)
  --staged       the index in place of a commit, for a pre-commit hook
  --worktree     the files as they are, new ones that nothing ignores included
  --plan FILE    the description that the pull request will have, or a plan file
                 (by its place, as .json, or with front matter); - is the
                 standard input. Without it the plan files that the change adds
                 are judged, or none is
  --json         the same for tools
  --no-color     no colours; NO_COLOR does the same

Exit code: 0 ready, 1 not ready, 2 could not check.
`;

const init = `rollback-ready init [flags]

Sets this clone up, in about ten minutes: looks at what is here, shows what it
would write (the policy, the plan template, the workflows, a script), and
asks first. It asks git alone, runs nothing of the repository, and needs no
network. What is there already stays as it is, so it can be run again.

  --yes          writes without asking
  --json         what would be written, for tools; writes only with --yes
  --no-color     no colours; NO_COLOR does the same

Exit code: 0 nothing is left to write, 1 something is, 2 could not look.
`;

const doctor = `rollback-ready doctor [flags]

Says what this repository's settings on GitHub lack, worst first, and what to do
about each. It reads by API, with the token in GH_TOKEN or GITHUB_TOKEN, or else
the one of \`gh auth token\`, and changes nothing.

  --repo OWNER/NAME  the repository (default: the one that origin is)
  --json             the same for tools
  --no-color         no colours; NO_COLOR does the same

Exit code: 0 nothing is missing, 1 something is, 2 could not look.
`;

const USAGE: Readonly<Record<CommandName, string>> = { check, init, doctor };

const overview = `rollback-ready check [flags]
    Before the push: could the change in this clone go back?

rollback-ready init [flags]
    Once for a team: writes the policy, the plan template and the workflows.

rollback-ready doctor [flags]
    Now and then: what do the repository's settings on GitHub lack?

rollback-ready COMMAND --help tells the flags of a command.
rollback-ready --version
`;
