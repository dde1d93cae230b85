import type { Recipe } from "./recipe.ts";

const traffic = `#!/bin/sh
# Usage: lambda-traffic.sh FUNCTION ALIAS VERSION PERCENT. Lambda wants a weight between 0 and 1.
set -eu
function=$1
alias=$2
version=$3
percent=$4
if [ "$percent" = 100 ]; then
  exec aws lambda update-alias --function-name "$function" --name "$alias" \\
    --function-version "$version" --routing-config 'AdditionalVersionWeights={}'
fi
weight=$(awk -v percent="$percent" 'BEGIN { printf "%.3f", percent / 100 }')
exec aws lambda update-alias --function-name "$function" --name "$alias" \\
  --routing-config "AdditionalVersionWeights={$version=$weight}"
`;

/** A function behind an alias, which is pointed at a version. */
export const lambda: Recipe = {
  id: "lambda",
  title: "AWS Lambda",
  kind: "function",
  when: "A function that is called by an alias, with a version published for each release.",
  layers: {
    traffic: {
      command: ["./ops/lambda-traffic.sh", "shop", "live", "{config.lambda-version}", "{share}"],
      steps: [25, 100],
      watch: "10s",
    },
    redeploy: {
      command: [
        "aws",
        "lambda",
        "update-alias",
        "--function-name",
        "shop",
        "--name",
        "live",
        "--function-version",
        "{config.lambda-version}",
        "--routing-config",
        "AdditionalVersionWeights={}",
      ],
      read: {
        kind: "command",
        command: [
          "aws",
          "lambda",
          "get-alias",
          "--function-name",
          "shop",
          "--name",
          "live",
          "--output",
          "json",
        ],
        json: [
          { path: "$.FunctionVersion", equals: "{config.lambda-version}" },
          { path: "$.RoutingConfig.AdditionalVersionWeights.*", exists: false },
        ],
      },
    },
  },
  files: [{ path: "ops/lambda-traffic.sh", language: "sh", text: traffic }],
  records: [
    "`config.lambda-version`: the number that `aws lambda publish-version` gave, such as `42`. A published version never changes.",
  ],
  reads: "`get-alias` names the version, and no second one with a weight.",
  needs: [
    "`aws`, with a role through `aws-actions/configure-aws-credentials`",
    "`lambda:UpdateAlias` and `lambda:GetAlias` on the function",
  ],
  notes: [
    "One command does it all: leave `traffic` out where nobody needs steps.",
    "Callers must use the ARN with the alias, `…:shop:live`. Who calls the function without it gets `$LATEST` and sees nothing of this.",
    "With provisioned concurrency on the alias, the older version has none until it is allocated: its first calls are cold.",
    "CodeDeploy moves weights of the alias back and forth during its own deployments. Stop that deployment first.",
    "A version that was deleted is gone. Keep those of the releases that you may return to.",
  ],
  stays: [
    "Event source mappings, reserved concurrency and permissions of the function",
    "Secrets and parameters that the code reads by name",
  ],
  sources: [
    "https://docs.aws.amazon.com/lambda/latest/dg/aliases-intro.html",
    "https://docs.aws.amazon.com/lambda/latest/api/API_UpdateAlias.md",
    "https://github.com/boto/botocore/blob/develop/botocore/data/lambda/2015-03-31/service-2.json",
  ],
};
