/** Where the platform is, and where it serves the shop. */
export interface SampleAddresses {
  readonly platformUrl: string;
  readonly shopUrl: string;
}

/** The policy file of the sample repository: what its gate asks, and its five ways back. */
export function samplePolicy({ platformUrl, shopUrl }: SampleAddresses): string {
  return `version: 1
environments:
  production:
    gate:
      checks:
        - name: health
          url: ${shopUrl}/health
          contains: '"status":"ok"'
          latency: 2s
      interval: 150ms
      bake: 3s
    rollback:
      flag:
        http:
          method: PUT
          url: ${platformUrl}/flags/greeting
          headers: { authorization: "Bearer {secret.PLATFORM_TOKEN}" }
          json: { on: false }
        read:
          url: ${platformUrl}/flags/greeting
          json:
            - path: $.on
              equals: false
      traffic:
        http:
          method: PUT
          url: ${platformUrl}/services/shop/weight
          headers: { authorization: "Bearer {secret.PLATFORM_TOKEN}", content-type: application/json }
          body: '{ "canary": {share.canary} }'
        read:
          url: ${platformUrl}/services/shop/weight
          json:
            - path: $.canary
              equals: "{share.canary}"
        steps: [25, 50, 100]
        watch: 500ms
      redeploy:
        command: [node, deploy.js, shop, "{artifact.shop}"]
        timeout: 30s
      config:
        http:
          method: PUT
          url: ${platformUrl}/services/shop/config
          headers: { authorization: "Bearer {secret.PLATFORM_TOKEN}" }
          json: { version: "{config.settings}" }
        read:
          url: ${platformUrl}/services/shop/config
          json:
            - path: $.version
              equals: "{config.settings}"
      migrations:
        command: [node, migrate.js, goto, "{schema.version}"]
        current: [node, migrate.js, version]
        timeout: 30s
      bake: 1500ms
`;
}

/** The same policy after a later change: new releases come out in steps. */
export function withRollout(policy: string): string {
  return `${policy}    rollout:
      steps: [25, 100]
      bake: 1500ms
      finish:
        command: [node, deploy.js, shop, "{artifact.shop}"]
        timeout: 30s
`;
}
