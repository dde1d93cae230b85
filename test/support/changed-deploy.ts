/**
 * `deploy.yml` as a run has it whose deploy job was lost: failed, and without outputs. act ends with its machine; a second
 * act goes on by this, as GitHub goes on with the jobs that are left.
 */
export function afterLostDeploy(workflow: string): string {
  const lost = `  deploy:
    name: deploy
    runs-on: ubuntu-latest
    outputs:
      deployment-id: ""
      command: ""
    steps:
      - shell: bash
        run: exit 1
`;
  return workflow.replace(/^ {2}deploy:\n[\s\S]*?(?=^ {2}guard:\n)/m, lost);
}

/** With a job more that says what the others put out, however they ended: act runs no job after a call that failed. */
export function tellingOutputs(workflow: string): string {
  return `${workflow}  tell:
    name: tell
    needs: [deploy, guard, finish, undo]
    if: always()
    runs-on: ubuntu-latest
    steps:
      - shell: bash
        run: echo "told $TOLD"
        env:
          TOLD: >-
            guard=\${{ needs.guard.result }} verdict=\${{ needs.guard.outputs.verdict }}
            outcome=\${{ needs.guard.outputs.outcome }} back=\${{ needs.guard.outputs.rolled-back-to }}
            undo=\${{ needs.undo.result }} outcome=\${{ needs.undo.outputs.outcome }}
            back=\${{ needs.undo.outputs.rolled-back-to }}
`;
}
