import { lambda as recipe } from "../../rollback/recipes/lambda.ts";
import { names, type Platform } from "./platform.ts";
import { commandThat, flag } from "./words.ts";

/** A function of AWS Lambda behind an alias. */
export const lambda: Platform = {
  recipe,
  needs: {
    function: {
      what: "the function",
      samples: [{ after: ["./ops/lambda-traffic.sh", "--function-name"] }],
    },
    alias: {
      what: "the alias by which it is called",
      samples: [{ after: ["--name"] }, { after: ["./ops/lambda-traffic.sh"], by: 2 }],
    },
  },
  recognise({ action, commands }) {
    if (action !== null) {
      const isDeploy = ["aws-actions/aws-lambda-deploy", "appleboy/lambda-action"].includes(
        action.name.toLowerCase(),
      );
      if (!isDeploy) return null;
      return names({ function: action.with["function-name"] ?? action.with["function_name"] });
    }
    const update = commandThat(commands, "aws lambda update-function-code", "aws lambda update-alias");
    if (update === undefined) return null;
    const alias = commandThat(commands, "aws lambda update-alias");
    return names({
      function: flag(update, "--function-name"),
      alias: alias === undefined ? null : flag(alias, "--name"),
    });
  },
};
