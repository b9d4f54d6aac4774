import { beforeAll, describe, expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import type { InstallMethod } from "@/lib/artifacts/code-block";
import { listInstallMethods } from "@/lib/artifacts/install/methods";
import { loadDemo } from "../../fixtures/load";

let methods: Map<string, InstallMethod>;

beforeAll(async () => {
  methods = new Map(listInstallMethods(await loadDemo()).map((method) => [method.id, method]));
});

/** Code of one block: method, variant (the first without a name), title. */
function code(method: string, title: string, variant?: string): string {
  const variants = methods.get(method)?.variants ?? [];
  const chosen = variant ? variants.find(({ id }) => id === variant) : variants[0];
  return chosen?.blocks.find((block) => block.title === title)?.code ?? "";
}

test("every fact of the install section becomes a method", () => {
  expect([...methods.keys()]).toEqual([
    "binary",
    "docker",
    "compose",
    "kubernetes",
    "helm",
    "package",
    "systemd",
  ]);
});

describe("binary", () => {
  test("has a variant per build, with the project's own names", () => {
    expect(methods.get("binary")?.variants.map(({ id }) => id)).toEqual([
      "linux-amd64",
      "linux-arm64",
      "darwin-arm64",
      "windows-amd64",
    ]);
    expect(code("binary", "Download and unpack", "darwin-arm64")).toContain(
      "demo_exporter-1.2.3.macos-arm64.tar.gz",
    );
  });
  test("downloads, checks and unpacks the pinned version", () => {
    expect(code("binary", "Download and unpack")).toBe(
      [
        "curl -fsSLO https://github.com/example/demo_exporter/releases/download/v1.2.3/demo_exporter-1.2.3.linux-amd64.tar.gz",
        "curl -fsSLO https://github.com/example/demo_exporter/releases/download/v1.2.3/sha256sums.txt",
        "sha256sum --check --ignore-missing sha256sums.txt && tar -xzf demo_exporter-1.2.3.linux-amd64.tar.gz",
        "",
      ].join("\n"),
    );
  });
  test("quotes what a shell would take apart, and keeps a secret file to its owner", () => {
    const run = code("binary", "Run");
    expect(run).toContain("chmod 600 demo.yml");
    expect(run).toContain("DEMO_URL='demo:<password>@localhost:1234'");
    expect(run).toContain(`'--name=it'\\''s'`);
    expect(run).toContain("--config=./demo.yml");
  });
  test("a wrong checksum stops on Windows too", () => {
    const lines = code("binary", "Download and unpack, PowerShell", "windows-amd64").trimEnd().split("\n");
    expect(lines.at(-1)).toBe(
      "if (Select-String -Quiet -Path demo_exporter-1.2.3.windows-amd64.zip.sha256 -Pattern (Get-FileHash demo_exporter-1.2.3.windows-amd64.zip).Hash) { Expand-Archive demo_exporter-1.2.3.windows-amd64.zip -DestinationPath . } else { throw 'checksum mismatch' }",
    );
  });
  test("speaks PowerShell on Windows", () => {
    expect(code("binary", "Download and unpack, PowerShell", "windows-amd64")).toContain(
      "Expand-Archive demo_exporter-1.2.3.windows-amd64.zip",
    );
    expect(code("binary", "Run", "windows-amd64")).toContain(
      ".\\demo_exporter-1.2.3.windows-amd64\\demo_exporter.exe",
    );
  });
});

test("docker mounts the file and takes the container's own arguments", () => {
  const run = code("docker", "Shell");
  expect(run).toContain(`-v "$PWD/demo.yml:/etc/demo-exporter/demo.yml:ro"`);
  expect(run).toContain("quay.io/example/demo-exporter:v1.2.3");
  expect(run).toContain("'--ignore=^/(sys|proc)($|/)'");
  expect(run).not.toContain("--name=it");
});

test("compose is YAML in which $ stands twice", () => {
  const { services } = parse(code("compose", "compose.yaml"));
  expect(services["demo-exporter"]).toMatchObject({
    image: "quay.io/example/demo-exporter:v1.2.3",
    ports: ["9999:9999"],
  });
  expect(services["demo-exporter"].command).toEqual([
    "--config=/etc/demo-exporter/demo.yml",
    "--ignore=^/(sys|proc)($$|/)",
  ]);
});

test("kubernetes puts secrets into a Secret and names the service like the job", () => {
  const objects = parseAllDocuments(code("kubernetes", "demo-exporter.yaml")).map((document) =>
    document.toJS(),
  );
  expect(objects.map(({ kind }) => kind)).toEqual(["Secret", "Deployment", "Service", "ServiceMonitor"]);
  const [secret, deployment, service] = objects;
  expect(Object.keys(secret.stringData)).toEqual(["DEMO_URL", "demo.yml"]);
  expect(service.metadata.name).toBe("demo-exporter");
  const [container] = deployment.spec.template.spec.containers;
  expect(container.env).toEqual([
    { name: "DEMO_URL", valueFrom: { secretKeyRef: { name: "demo-exporter", key: "DEMO_URL" } } },
  ]);
  expect(container.volumeMounts).toContainEqual({
    name: "host-0",
    mountPath: "/host",
    readOnly: true,
    mountPropagation: "HostToContainer",
  });
});

test("helm pins the image through values", () => {
  expect(parse(code("helm", "values.yaml"))).toEqual({ image: { tag: "v1.2.3" } });
  expect(code("helm", "Shell")).toContain("helm repo add example https://charts.example.org");
});

test("what the reader fills in stays a text in YAML", () => {
  expect(code("kubernetes", "demo-exporter.yaml")).toContain('DEMO_URL: "demo:<password>@localhost:1234"');
});

test("a package is installed and its service started", () => {
  expect(code("package", "Debian and Ubuntu")).toContain(
    "apt-get install prometheus-demo-exporter\nsudo systemctl enable prometheus-demo-exporter\nsudo systemctl restart prometheus-demo-exporter",
  );
});

test("systemd keeps secrets out of the unit and honours its directives", () => {
  const unit = code("systemd", "demo-exporter.service");
  expect(unit).toContain("EnvironmentFile=/etc/demo-exporter/environment");
  expect(unit).not.toContain("<password>");
  expect(unit).toContain("ProtectHome=false");
  expect(code("systemd", "Install and start")).toContain("rm demo.yml environment");
  expect(code("systemd", "Install and start")).toContain(
    "sudo install -D -m 0640 -g demo_exporter demo.yml /etc/demo-exporter/demo.yml",
  );
});

test("a new release changes every command", async () => {
  const demo = await loadDemo();
  const next = listInstallMethods({ ...demo, release: { ...demo.release, version: "9.8.7", tag: "v9.8.7" } });
  const texts = next.filter(({ id }) => id !== "package").map(({ variants }) => JSON.stringify(variants));
  for (const text of texts) {
    expect(text).toContain("9.8.7");
    expect(text).not.toContain("1.2.3");
  }
});
