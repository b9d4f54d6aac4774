import { readEnv } from "@/lib/env";
import { build } from "@/scripts/build";
import { seed } from "@/scripts/seed";
import { serve } from "@/scripts/serve";

// The site as npm start serves it; the build is made only when something changed.
const env = readEnv({ ...process.env, SITE_URL: "http://localhost:3000" });
const { revision } = await seed(env);
if (revision === null) throw new Error("the content has problems: npm run validate");
await build(env, revision);
const server = await serve(env, revision);
process.on("SIGTERM", () => server.kill("SIGTERM"));
