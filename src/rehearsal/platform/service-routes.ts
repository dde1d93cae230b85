import { z } from "zod";
import type { Configs } from "./configs.ts";
import { isRefusal, type Route, refusal, type Said, withBody } from "./route.ts";
import type { Services } from "./services.ts";

const Image = z.object({ image: z.string() });
const Weight = z.strictObject({ canary: z.number().min(0).max(100).multipleOf(0.1) });
const Chosen = z.strictObject({ version: z.string() });
const Values = z.record(z.string(), z.unknown());
const imageExample = '{ "image": "host/repository@sha256:…" }';

/** What runs of a service, how its requests are split, and which configuration it reads. */
export function serviceRoutes(services: Services): readonly Route[] {
  const withConfigs = async (name: string, act: (configs: Configs) => Said): Promise<Said> => {
    const configs = await services.configs(name);
    return isRefusal(configs) ? configs : act(configs);
  };
  return [
    {
      method: "GET",
      path: at(""),
      access: "open",
      answer: (name) => services.state(name) ?? refusal(404, `Service ${name} was never deployed.`),
    },
    {
      method: "PUT",
      path: at(""),
      access: "open",
      answer: (name, call) => withBody(call, Image, imageExample, ({ image }) => services.apply(name, image)),
    },
    {
      method: "PUT",
      path: at("/canary"),
      access: "open",
      answer: (name, call) =>
        withBody(call, Image, imageExample, ({ image }) => services.placeCanary(name, image)),
    },
    { method: "GET", path: at("/weight"), access: "open", answer: (name) => services.weight(name) },
    {
      method: "PUT",
      path: at("/weight"),
      access: "closed",
      answer: (name, call) =>
        withBody(call, Weight, '{ "canary": 12.5 }', ({ canary }) => services.setWeight(name, canary)),
    },
    {
      method: "GET",
      path: at("/config"),
      access: "open",
      answer: (name) => withConfigs(name, (configs) => configs.inUse()),
    },
    {
      method: "PUT",
      path: at("/config"),
      access: "closed",
      answer: (name, call) =>
        withBody(call, Chosen, '{ "version": "…" }', ({ version }) =>
          withConfigs(name, (configs) => configs.use(version)),
        ),
    },
    {
      method: "PUT",
      path: at("/config/([A-Za-z0-9._-]+)"),
      access: "closed",
      answer: (name, call, version) =>
        withBody(call, Values, '{ "name": … }', (values) =>
          withConfigs(name, (configs) => configs.keep({ version, values })),
        ),
    },
  ];
}

function at(rest: string): RegExp {
  return new RegExp(`^/services/([a-z0-9-]+)${rest}$`);
}
