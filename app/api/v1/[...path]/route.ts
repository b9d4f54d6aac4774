import { respondProblem } from "@/lib/http/respond";
import { paths } from "@/lib/paths";

/** What the API does not have. */
export function GET(): Response {
  return respondProblem({
    status: 404,
    title: "No such resource",
    detail: `The API has no such address; ${paths.api()} describes what it has.`,
  });
}
