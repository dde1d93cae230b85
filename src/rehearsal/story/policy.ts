/** The policy file of the sample repository; `healthUrl` is where the platform will serve the shop. */
export function samplePolicy(healthUrl: string): string {
  return `version: 1
environments:
  production:
    gate:
      checks:
        - name: health
          url: ${healthUrl}
          contains: '"status":"ok"'
          latency: 2s
      interval: 200ms
      bake: 4s
    rollback:
      redeploy:
        command: [node, deploy.js, shop, "{artifact.shop}"]
        timeout: 30s
      migrations:
        command: [node, migrate.js, goto, "{schema.version}"]
        current: [node, migrate.js, version]
        timeout: 30s
      bake: 2s
`;
}
