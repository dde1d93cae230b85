/** A team by its organisation and slug. */
export interface TeamName {
  readonly org: string;
  readonly slug: string;
}

/** Teams of organisations, which the job's own token may not read. */
export interface Teams {
  /**
   * Whether a login is in a team by now; an invitation that is not accepted yet is none. GitHub answers for a team that
   * the token may not see as it does for somebody who is not in it.
   */
  isMember(team: TeamName, login: string, token: string): Promise<boolean>;
}
