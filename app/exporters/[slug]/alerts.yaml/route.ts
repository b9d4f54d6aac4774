import { respondProblem, respondText } from "@/lib/http/respond";
import { loadRulesFile } from "@/lib/serving/site";

/** GET /exporters/<slug>/alerts.yaml : the rule file of the repository, byte for byte. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  const file = await loadRulesFile(slug);
  if (file === null)
    return respondProblem({
      status: 404,
      title: "No rule file",
      detail: `The catalog has no alert rules for “${slug.slice(0, 64)}”.`,
    });
  return respondText(request, file, "application/yaml; charset=utf-8", {
    "Content-Disposition": `inline; filename="alerts.yaml"`,
  });
}
