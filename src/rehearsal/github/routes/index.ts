import { assigneeRoutes } from "./assignees.ts";
import { attestationRoutes } from "./attestations.ts";
import { checkRunRoutes } from "./check-runs.ts";
import { collaboratorRoutes } from "./collaborators.ts";
import { commentRoutes } from "./comments.ts";
import { commitRoutes } from "./commits.ts";
import { contentRoutes } from "./contents.ts";
import { deploymentStatusRoutes } from "./deployment-statuses.ts";
import { deploymentRoutes } from "./deployments.ts";
import { dispatchRoutes } from "./dispatches.ts";
import { issueEditRoutes } from "./edit-issue.ts";
import { environmentRoutes } from "./environments.ts";
import { gitObjectRoutes } from "./git-objects.ts";
import { issueLabelRoutes } from "./issue-labels.ts";
import { issueRoutes } from "./issues.ts";
import { labelRoutes } from "./labels.ts";
import { commitListRoutes } from "./list-commits.ts";
import { milestoneRoutes } from "./milestones.ts";
import { pullRoutes } from "./pulls.ts";
import { refRoutes } from "./refs.ts";
import { releaseAssetRoutes } from "./release-assets.ts";
import { releaseRoutes } from "./releases.ts";
import { repositoryRoutes } from "./repository.ts";
import { reviewRoutes } from "./reviews.ts";
import { runReviewRoutes } from "./run-reviews.ts";
import { settingsRoutes } from "./settings.ts";
import { subIssueRoutes } from "./sub-issues.ts";
import { teamRoutes } from "./teams.ts";
import { treeRoutes } from "./trees.ts";
import { workflowRunRoutes } from "./workflow-runs.ts";

/** Every REST route that is embedded. */
export const routes = [
  ...repositoryRoutes,
  ...refRoutes,
  ...gitObjectRoutes,
  ...treeRoutes,
  ...commitRoutes,
  ...commitListRoutes,
  ...contentRoutes,
  ...releaseRoutes,
  ...releaseAssetRoutes,
  ...pullRoutes,
  ...reviewRoutes,
  ...collaboratorRoutes,
  ...checkRunRoutes,
  ...deploymentRoutes,
  ...deploymentStatusRoutes,
  ...labelRoutes,
  ...issueRoutes,
  ...issueEditRoutes,
  ...issueLabelRoutes,
  ...assigneeRoutes,
  ...subIssueRoutes,
  ...milestoneRoutes,
  ...commentRoutes,
  ...attestationRoutes,
  ...dispatchRoutes,
  ...workflowRunRoutes,
  ...runReviewRoutes,
  ...teamRoutes,
  ...settingsRoutes,
  ...environmentRoutes,
];
