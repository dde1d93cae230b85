/** What `--help` prints; no line is wider than 80 columns. */
export const usage = `rollback-ready check [flags]

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
  --help, --version

Exit code: 0 ready, 1 not ready, 2 could not check.
`;
