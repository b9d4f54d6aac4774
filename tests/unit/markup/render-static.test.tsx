import { expect, test } from "vitest";
import { renderStatic } from "@/lib/markup/render-static";

const Slow = async ({ name }: { name: string }) => <b>{await Promise.resolve(name)}</b>;

test("renders what React would, async components included", async () => {
  const html = await renderStatic(
    <section className="a" hidden data-x="" style={{ "--logo": "url(x)", maxWidth: "1ch" } as object}>
      {[1, 2].map((n) => (
        <i key={n}>{n}</i>
      ))}
      {false}
      {null}
      <Slow name="x" />
      {/* biome-ignore lint/complexity/noUselessFragments: that a fragment leaves no trace is what is tested */}
      <>
        text
        <br />
      </>
    </section>,
  );
  expect(html).toBe(
    '<section class="a" hidden data-x="" style="--logo:url(x);max-width:1ch"><i>1</i><i>2</i><b>x</b>text<br/></section>',
  );
});

test("escapes text and attributes", async () => {
  expect(await renderStatic(<p title={'"><script>'}>{"<script>&"}</p>)).toBe(
    '<p title="&quot;&gt;&lt;script&gt;">&lt;script&gt;&amp;</p>',
  );
});

test("refuses what would be dead in the browser", async () => {
  await expect(renderStatic(<button type="button" onClick={() => {}} />)).rejects.toThrow("onClick");
  const client = Object.assign(() => null, { $$typeof: Symbol.for("react.client.reference") });
  await expect(renderStatic({ ...(<b />), type: client })).rejects.toThrow("client component");
});
