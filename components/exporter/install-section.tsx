import type { InstallMethod, InstallVariant } from "@/lib/artifacts/code-block";
import { listInstallMethods } from "@/lib/artifacts/install/methods";
import type { ExporterView } from "@/lib/catalog/page";
import { editUrl, entryFolder } from "@/lib/repository";
import { Code } from "./code";
import { chooseInstall } from "./install-choice";
import { InstallTabs, VariantPicker } from "./install-tabs";
import { Prose } from "./prose";
import { Section } from "./section";

function Blocks({ variant, method }: { variant: InstallVariant; method: InstallMethod }) {
  const name = method.variants.length > 1 ? variant.label : method.title;
  return (
    <>
      {variant.note && <p className="note">{variant.note}</p>}
      {variant.blocks.map((block) => (
        <Code key={block.title} {...block} label={`${block.title}, ${name}`} />
      ))}
    </>
  );
}

/** Several variants fold into details without JavaScript; with it one of them is shown. */
function Variants({ method }: { method: InstallMethod }) {
  const [first] = method.variants;
  if (method.variants.length === 1 && first) return <Blocks variant={first} method={method} />;
  return (
    <>
      <VariantPicker method={method.id} variants={method.variants} />
      {method.variants.map((variant, i) => (
        <details
          key={variant.id}
          id={`install-${method.id}-${variant.id}`}
          data-variant={variant.id}
          data-os={variant.os}
          data-arch={variant.arch}
          open={i === 0}
        >
          <summary>{variant.label}</summary>
          <Blocks variant={variant} method={method} />
        </details>
      ))}
    </>
  );
}

export function InstallSection({ view }: { view: ExporterView }) {
  const { listing, facts, release, guide } = view;
  const methods = listInstallMethods({ slug: listing.slug, exporter: facts, release });
  return (
    <Section id="install" title="Install" edit={editUrl(`${entryFolder(listing.slug)}/exporter.yaml`)}>
      {guide?.beforeYouStart && (
        <>
          <h3>Before you start</h3>
          <Prose markdown={guide.beforeYouStart} />
        </>
      )}
      <InstallTabs methods={methods.map(({ id, title }) => ({ id, title }))} />
      {methods.map((method) => (
        <div
          key={method.id}
          id={`install-${method.id}`}
          className="method"
          data-method={method.id}
          role="tabpanel"
          aria-label={method.title}
        >
          <h3>{method.title}</h3>
          {method.note && <p className="note">{method.note}</p>}
          <Variants method={method} />
        </div>
      ))}
      {facts.run.note && <p className="note">{facts.run.note}</p>}
      {/* Runs while the page is parsed: the reader's own method is there at the first paint. */}
      <script dangerouslySetInnerHTML={{ __html: `(${chooseInstall.toString()})()` }} />
    </Section>
  );
}
