import type { Rule } from "../rule.ts";
import { appsAreNoUsers } from "./apps-are-no-users.ts";
import { attestationsOfNothing } from "./attestations-of-nothing.ts";
import { bypassIsNotTold } from "./bypass-is-not-told.ts";
import { checkRunsInOrder } from "./check-runs-in-order.ts";
import { checksOfOlderProtection } from "./checks-of-older-protection.ts";
import { deploymentsInGraphql } from "./deployments-in-graphql.ts";
import { draftsNewestFirst } from "./drafts-newest-first.ts";
import { editsAreWholeTexts } from "./edits-are-whole-texts.ts";
import { editsOfDescriptions } from "./edits-of-descriptions.ts";
import { emptyTreesAreRefused } from "./empty-trees-are-refused.ts";
import { graphqlRefNames } from "./graphql-ref-names.ts";
import { immutableReleaseTakes } from "./immutable-release-takes.ts";
import { jobMakesNoDeployment } from "./job-makes-no-deployment.ts";
import { jobsWithoutAMachine } from "./jobs-without-a-machine.ts";
import { labelsMadeInPassing } from "./labels-made-in-passing.ts";
import { limitsOfTexts } from "./limits-of-texts.ts";
import { listsWithoutAnOrder } from "./lists-without-an-order.ts";
import { lockedIssuesAreEdited } from "./locked-issues-are-edited.ts";
import { matchingRefsInOrder } from "./matching-refs-in-order.ts";
import { mergeQueueIsTold } from "./merge-queue-is-told.ts";
import { missingObjectIsTold } from "./missing-object-is-told.ts";
import { namesOfAssets } from "./names-of-assets.ts";
import { namesOfMergeGroups } from "./names-of-merge-groups.ts";
import { newestCheckCounts } from "./newest-check-counts.ts";
import { oneCreatorWins } from "./one-creator-wins.ts";
import { onlyEditsMoveComments } from "./only-edits-move-comments.ts";
import { oversizeIssueUpdate } from "./oversize-issue-update.ts";
import { picturesInSummaries } from "./pictures-in-summaries.ts";
import { queueDropsNothing } from "./queue-drops-nothing.ts";
import { queueSquashesAreSigned } from "./queue-squashes-are-signed.ts";
import { refsAreCommits } from "./refs-are-commits.ts";
import { requiredCheckTurnsGreen } from "./required-check-turns-green.ts";
import { restMovesOurOwn } from "./rest-moves-our-own.ts";
import { restRefusesLateWriters } from "./rest-refuses-late-writers.ts";
import { runsNewestFirst } from "./runs-newest-first.ts";
import { runsThatNeverWaited } from "./runs-that-never-waited.ts";
import { sinceIsTheCommitters } from "./since-is-the-committers.ts";
import { statusesInGraphql } from "./statuses-in-graphql.ts";
import { subIssuesByTheJob } from "./sub-issues-by-the-job.ts";
import { tagObjectsNeedForce } from "./tag-objects-need-force.ts";
import { textOfBlobs } from "./text-of-blobs.ts";
import { titlesOfRuns } from "./titles-of-runs.ts";
import { updateRefsCompares } from "./update-refs-compares.ts";
import { updateRefsOfOurOwn } from "./update-refs-of-our-own.ts";
import { updateRefsOnceEach } from "./update-refs-once-each.ts";
import { wordsOfGraphql } from "./words-of-graphql.ts";

/** Every rule, in the order in which they are asked. */
export const rules: readonly Rule[] = [
  updateRefsOfOurOwn,
  updateRefsCompares,
  updateRefsOnceEach,
  restMovesOurOwn,
  restRefusesLateWriters,
  oneCreatorWins,
  matchingRefsInOrder,
  refsAreCommits,
  missingObjectIsTold,
  tagObjectsNeedForce,
  graphqlRefNames,
  emptyTreesAreRefused,
  textOfBlobs,
  sinceIsTheCommitters,
  jobMakesNoDeployment,
  deploymentsInGraphql,
  statusesInGraphql,
  newestCheckCounts,
  requiredCheckTurnsGreen,
  checkRunsInOrder,
  oversizeIssueUpdate,
  limitsOfTexts,
  editsAreWholeTexts,
  subIssuesByTheJob,
  labelsMadeInPassing,
  onlyEditsMoveComments,
  lockedIssuesAreEdited,
  draftsNewestFirst,
  immutableReleaseTakes,
  namesOfAssets,
  mergeQueueIsTold,
  namesOfMergeGroups,
  queueSquashesAreSigned,
  editsOfDescriptions,
  listsWithoutAnOrder,
  wordsOfGraphql,
  runsNewestFirst,
  titlesOfRuns,
  runsThatNeverWaited,
  jobsWithoutAMachine,
  queueDropsNothing,
  appsAreNoUsers,
  checksOfOlderProtection,
  bypassIsNotTold,
  attestationsOfNothing,
  picturesInSummaries,
];
