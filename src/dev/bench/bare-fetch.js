// The floor: what any action on Node that calls an API has to pay.
await fetch(process.env.GITHUB_API_URL);
