/** The files of teams as they come to us, by what they build and where they deploy. */
export const teams = {
  "rails-heroku": {
    Gemfile: 'source "https://rubygems.org"\ngem "rails", "8.0.1"\ngem "pg"\n',
    Procfile: "web: bundle exec puma\nrelease: bin/rails db:migrate\n",
    "config/application.rb": "module Shop; class Application < Rails::Application; end; end\n",
    "config/routes.rb":
      'Rails.application.routes.draw do\n  get "up" => "rails/health#show", as: :rails_health_check\n  root "home#index"\nend\n',
    "db/migrate/20250101120000_create_orders.rb":
      "class CreateOrders < ActiveRecord::Migration[8.0]\n  def change\n    create_table :orders do |t|\n      t.string :note\n    end\n  end\nend\n",
    "db/migrate/20250301120000_add_total_to_orders.rb":
      "class AddTotalToOrders < ActiveRecord::Migration[8.0]\n  def change\n    add_column :orders, :total, :integer\n  end\nend\n",
    ".github/pull_request_template.md": "## What\n\n## How was it tested?\n",
    ".github/dependabot.yml": "version: 2\nupdates: []\n",
    ".github/workflows/ci.yml":
      "name: ci\non: [push, pull_request]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: bin/rails server & curl http://localhost:3000/up\n",
    ".github/workflows/deploy.yml": `name: deploy
on:
  push:
    branches: [main]
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    steps:
      - uses: actions/checkout@v4
      - uses: akhileshns/heroku-deploy@v3.13.15
        with:
          heroku_api_key: \${{ secrets.HEROKU_API_KEY }}
          heroku_app_name: acme-shop
          heroku_email: ops@acme.example
      - run: curl --fail --retry 5 https://shop.acme.example/up
`,
  },
  "node-prisma-ecs": {
    "package.json": '{ "name": "shop", "dependencies": { "@prisma/client": "6.0.0" } }\n',
    Dockerfile:
      'FROM node:24\nCOPY . .\nHEALTHCHECK CMD curl -f http://localhost:3000/healthz || exit 1\nCMD ["node", "."]\n',
    "prisma/schema.prisma": 'datasource db {\n  provider = "postgresql"\n  url = env("DATABASE_URL")\n}\n',
    "prisma/migrations/migration_lock.toml": 'provider = "postgresql"\n',
    "prisma/migrations/20250101120000_init/migration.sql":
      'CREATE TABLE "Order" ("id" SERIAL PRIMARY KEY);\n',
    "prisma/migrations/20250601120000_note/migration.sql": 'ALTER TABLE "Order" ADD COLUMN "note" TEXT;\n',
    ".github/workflows/aws.yml": `name: Deploy to Amazon ECS
on:
  push:
    branches: ["main"]
env:
  AWS_REGION: eu-west-1
  ECR_REPOSITORY: shop
  ECS_SERVICE: shop-web
  ECS_CLUSTER: acme
permissions:
  contents: read
  id-token: write
jobs:
  deploy:
    name: Deploy
    runs-on: ubuntu-latest
    environment:
      name: production
      url: https://shop.acme.example
    steps:
      - uses: actions/checkout@v4
      - uses: aws-actions/configure-aws-credentials@v4
        with:
          role-to-assume: arn:aws:iam::111122223333:role/deploy
          aws-region: \${{ env.AWS_REGION }}
      - id: login-ecr
        uses: aws-actions/amazon-ecr-login@v2
      - name: Build, tag, and push
        id: build-image
        env:
          ECR_REGISTRY: \${{ steps.login-ecr.outputs.registry }}
          IMAGE_TAG: \${{ github.sha }}
        run: |
          docker build -t $ECR_REGISTRY/$ECR_REPOSITORY:$IMAGE_TAG .
          docker push $ECR_REGISTRY/$ECR_REPOSITORY:$IMAGE_TAG
          echo "image=$ECR_REGISTRY/$ECR_REPOSITORY:$IMAGE_TAG" >> $GITHUB_OUTPUT
      - id: task-def
        uses: aws-actions/amazon-ecs-render-task-definition@v1
        with:
          task-definition: ecs/task.json
          container-name: web
          image: \${{ steps.build-image.outputs.image }}
      - run: npx prisma migrate deploy
        env:
          DATABASE_URL: \${{ secrets.DATABASE_URL }}
      - uses: aws-actions/amazon-ecs-deploy-task-definition@v2
        with:
          task-definition: \${{ steps.task-def.outputs.task-definition }}
          service: \${{ env.ECS_SERVICE }}
          cluster: \${{ env.ECS_CLUSTER }}
          wait-for-service-stability: true
`,
  },
  "go-flyway-kubectl": {
    "go.mod": "module acme.example/shop\n\ngo 1.25\n",
    "main.go": "package main\n\nfunc main() {}\n",
    Dockerfile: "FROM golang:1.25\nCOPY . .\n",
    "flyway.conf": "flyway.locations=filesystem:db/migration\n",
    "db/migration/V1__orders.sql": "CREATE TABLE orders (id int);\n",
    "db/migration/U1__orders.sql": "DROP TABLE orders;\n",
    "db/migration/V2__note.sql": "ALTER TABLE orders ADD COLUMN note text;\n",
    "db/migration/U2__note.sql": "ALTER TABLE orders DROP COLUMN note;\n",
    "k8s/kustomization.yaml": "namespace: shop\nresources: [deployment.yaml]\n",
    "k8s/deployment.yaml": `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop-api
spec:
  template:
    spec:
      containers:
        - name: api
          image: ghcr.io/acme/shop
          readinessProbe:
            httpGet:
              path: /healthz
              port: 8080
`,
    ".github/workflows/release.yml": `name: release
on:
  push:
    branches: [main]
jobs:
  build:
    runs-on: ubuntu-latest
    permissions:
      packages: write
    steps:
      - uses: actions/checkout@v4
      - uses: docker/login-action@v3
        with:
          registry: ghcr.io
          username: \${{ github.actor }}
          password: \${{ secrets.GITHUB_TOKEN }}
      - uses: docker/build-push-action@v6
        with:
          push: true
          tags: |
            ghcr.io/acme/shop:latest
            ghcr.io/acme/shop:\${{ github.sha }}
  deploy:
    needs: build
    runs-on: ubuntu-latest
    environment: production
    env:
      KUBECONFIG_DATA: \${{ secrets.KUBECONFIG_DATA }}
    steps:
      - uses: actions/checkout@v4
      - run: flyway -url="$DATABASE_URL" migrate
        env:
          DATABASE_URL: \${{ secrets.DATABASE_URL }}
      - name: Deploy
        run: |
          kubectl -n shop set image deployment/shop-api \\
            api=ghcr.io/acme/shop:\${{ github.sha }}
          kubectl -n shop rollout status deployment/shop-api
      - run: |
          curl --fail https://shop.acme.example/healthz
`,
  },
  monorepo: {
    "package.json": '{ "private": true, "workspaces": ["services/*"] }\n',
    "services/api/package.json": '{ "name": "api" }\n',
    "services/worker/go.mod": "module acme.example/worker\n",
    "services/api/migrations/000001_users.up.sql": "CREATE TABLE users (id int);\n",
    "services/api/migrations/000001_users.down.sql": "DROP TABLE users;\n",
    "services/worker/db/migrations/000001_jobs.up.sql": "CREATE TABLE jobs (id int);\n",
    "services/worker/db/migrations/000001_jobs.down.sql": "DROP TABLE jobs;\n",
    ".github/workflows/deploy.yml": `name: deploy
on:
  push:
    branches: [main]
jobs:
  images:
    runs-on: ubuntu-latest
    steps:
      - uses: docker/build-push-action@v6
        with:
          tags: ghcr.io/\${{ github.repository }}/api:\${{ github.sha }}
      - uses: docker/build-push-action@v6
        with:
          tags: ghcr.io/\${{ github.repository }}/worker:\${{ github.sha }}
  staging:
    uses: ./.github/workflows/deploy-to.yml
    with:
      environment: staging
  production:
    needs: staging
    uses: ./.github/workflows/deploy-to.yml
    with:
      environment: production
`,
    ".github/workflows/deploy-to.yml": `name: deploy to
on:
  workflow_call:
    inputs:
      environment:
        type: string
        required: true
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: \${{ inputs.environment }}
    steps:
      - uses: actions/checkout@v4
      - run: ./ops/deploy.sh "$TARGET"
        env:
          TARGET: \${{ inputs.environment }}
`,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;
