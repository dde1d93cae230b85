/**
 * Which objections to releases a reason does not say yet. Each begins with the name of its release; a reason may give the
 * same clause for all of them.
 */
export function notSaidIn(reason: string, passedOver: readonly string[]): readonly string[] {
  return passedOver.filter((objection) => {
    const [, clause] = /^\S+( .+)$/.exec(objection) ?? [];
    return clause === undefined || !reason.includes(clause);
  });
}
