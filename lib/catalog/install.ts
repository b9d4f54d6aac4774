import { z } from "zod";
import { runOverrideSchema } from "./run";
import { lineSchema, slugSchema, templateSchema } from "./text";

export const operatingSystems = ["linux", "darwin", "windows", "freebsd", "openbsd", "netbsd"] as const;
export type OperatingSystem = (typeof operatingSystems)[number];

/** Go's architecture names, which most release archives use. */
const architectures = [
  "amd64",
  "arm64",
  "armv7",
  "armv6",
  "armv5",
  "arm",
  "386",
  "ppc64le",
  "ppc64",
  "s390x",
  "riscv64",
  "mips",
  "mipsle",
  "mips64",
  "mips64le",
  "loong64",
] as const;
// YAML reads an unquoted 386 as a number; it is meant as the name.
const architectureSchema = z.preprocess((value) => (value === 386 ? "386" : value), z.enum(architectures));
export type Architecture = z.infer<typeof architectureSchema>;

const archiveSchema = z.strictObject({
  base: templateSchema.describe("Address of the folder that holds the files, with {tag} or {version}."),
  file: templateSchema.describe(
    "File name with {version}, {os}, {arch}; its ending decides how it is unpacked (.tar.gz, .zip, .gz, .exe, .msi, or a bare binary).",
  ),
  builds: z
    .partialRecord(z.enum(operatingSystems), z.array(architectureSchema).min(1))
    .describe("Which architectures exist for which operating system."),
  names: z
    .record(z.string(), z.string())
    .default({})
    .describe(
      "What the project calls an operating system or architecture where it differs, for instance { amd64: x86_64 }.",
    ),
  binary: templateSchema
    .optional()
    .describe("Path of the program inside the unpacked archive; left out for .msi."),
  checksums: templateSchema
    .optional()
    .describe(
      "Name of the sha256 file in the same folder that lists or belongs to the file; {file} stands for the file's own name.",
    ),
  ...runOverrideSchema,
});

const containerSchema = z.strictObject({
  image: z
    .string()
    .regex(
      /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/[a-z0-9._-]+)+$/,
      "must be a full image name with its registry and without a tag",
    )
    .describe("Full image name with registry, without tag."),
  tag: templateSchema.default("{tag}").describe("Image tag with {version} or {tag}."),
  network: z
    .enum(["bridge", "host"])
    .default("bridge")
    .describe("host where the exporter must see the host's own network."),
  pid: z.literal("host").optional().describe("Set where the exporter must see the host's processes."),
  user: z.string().optional().describe("User to run as, where the image's own does not do."),
  privileged: z
    .boolean()
    .default(false)
    .describe("True only where the project's own instructions ask for it."),
  capabilities: z
    .array(z.string().regex(/^[A-Z_]+$/))
    .default([])
    .describe("Linux capabilities to add, without the CAP_ prefix."),
  devices: z.array(z.string()).default([]).describe("Host devices to pass through."),
  volumes: z
    .array(
      z.string().regex(/^\/[^:]*:\/[^:]*(:[a-z,]+)?$/, "must be written /host/path:/container/path:options"),
    )
    .default([])
    .describe("Host paths to mount, as docker run -v takes them."),
  ...runOverrideSchema,
});

const kubernetesSchema = z.strictObject({
  workload: z
    .enum(["Deployment", "DaemonSet"])
    .describe("DaemonSet for one per node, Deployment for one per service."),
  namespace: slugSchema.default("monitoring").describe("Namespace in the manifests."),
  note: lineSchema.optional().describe("One sentence on what else the cluster needs."),
  ...runOverrideSchema,
});

const helmSchema = z.strictObject({
  repository: z.url({ protocol: /^(https|oci)$/ }).describe("Chart repository, https:// or oci://."),
  repositoryName: slugSchema
    .optional()
    .describe("Local name of the repository for helm repo add; not for oci://."),
  chart: slugSchema.describe("Chart name."),
  values: templateSchema
    .optional()
    .describe(
      "values.yaml with {version} or {tag} that pins the image, turns the ServiceMonitor on, and sets what is required.",
    ),
  note: lineSchema.optional().describe("One sentence on this chart."),
});

const packageSchema = z.strictObject({
  manager: z
    .enum(["apt", "dnf", "zypper", "apk", "pacman", "brew", "pkg", "choco", "winget", "scoop", "snap"])
    .describe("Package manager."),
  name: z.string().min(1).max(100).describe("Package name."),
  service: z.string().max(100).optional().describe("Name of the service that the package installs."),
  note: lineSchema
    .optional()
    .describe("Which versions of the distribution carry it and what is different there."),
});

const systemdSchema = z.strictObject({
  user: z
    .string()
    .regex(/^[a-z_][a-z0-9_-]*$/)
    .describe("System user that the exporter runs as."),
  groups: z.array(z.string()).default([]).describe("Supplementary groups that give it access."),
  capabilities: z
    .array(z.string().regex(/^CAP_[A-Z_]+$/))
    .default([])
    .describe("Ambient capabilities."),
  directives: z
    .array(z.string().regex(/^[A-Za-z]+=.*$/))
    .default([])
    .describe("Further lines of the [Service] section, where hardening must be relaxed."),
  ...runOverrideSchema,
});

const codeBlockSchema = z.strictObject({
  title: lineSchema.max(80).describe("What the block is: a file name or the shell it is for."),
  language: z
    .enum(["shell", "powershell", "yaml", "ini", "toml", "json", "sql", "javascript", "java", "xml", "text"])
    .describe("Language for highlighting."),
  code: templateSchema.describe("The text to copy, with {version} or {tag}."),
});

const stepsSchema = z.strictObject({
  id: slugSchema.describe("Name of the method in the page's address."),
  title: lineSchema.max(40).describe("Title of the tab."),
  note: lineSchema.optional().describe("One sentence: when to take this way."),
  blocks: z.array(codeBlockSchema).min(1).describe("What to do, in order."),
});

/** The ways to install an exporter; at least one. Commands are made from these facts and release.yaml. */
export const installSchema = z
  .strictObject({
    archive: z.array(archiveSchema).min(1).optional().describe("Release archives or binaries."),
    container: containerSchema
      .optional()
      .describe("Container image; gives the Docker and the Compose method."),
    kubernetes: kubernetesSchema
      .optional()
      .describe("Manifests with a ServiceMonitor, made from the container."),
    helm: helmSchema.optional().describe("Helm chart."),
    packages: z
      .array(packageSchema)
      .min(1)
      .optional()
      .describe("Packages of distributions and package managers."),
    systemd: systemdSchema.optional().describe("A systemd unit for the program of the archive."),
    steps: z
      .array(stepsSchema)
      .min(1)
      .optional()
      .describe("Ways that fit none of the above, for instance enabling a built-in endpoint."),
  })
  .refine((install) => Object.values(install).some(Boolean), "needs at least one method")
  .refine((install) => !install.kubernetes || install.container, {
    path: ["kubernetes"],
    message: "needs install.container, from which the manifests are made",
  })
  .refine(
    (install) =>
      !install.systemd || install.archive?.some((archive) => archive.builds.linux && archive.binary),
    {
      path: ["systemd"],
      message: "needs an install.archive with linux builds and a binary",
    },
  );

export type Install = z.infer<typeof installSchema>;
export type Archive = z.infer<typeof archiveSchema>;
export type Container = z.infer<typeof containerSchema>;
export type Package = z.infer<typeof packageSchema>;
