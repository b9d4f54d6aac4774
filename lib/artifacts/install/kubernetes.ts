import type { Container } from "@/lib/catalog/install";
import type { InstallMethod } from "../code-block";
import { toYaml } from "../yaml";
import { mountPath, toImage } from "./container";
import { fill, isSecret, type Recipe, type Start, toStart, usedFiles } from "./recipe";

interface Volume {
  name: string;
  [source: string]: unknown;
}

/** Host folders of `docker run -v` as volumes and mounts of a pod. */
function hostVolumes(container: Container): { volumes: Volume[]; mounts: object[] } {
  const parsed = container.volumes.map((text, i) => {
    const [host = "", inside = "", options = ""] = text.split(":");
    return { name: `host-${i}`, host, inside, options: options.split(",") };
  });
  return {
    volumes: parsed.map(({ name, host }) => ({ name, hostPath: { path: host } })),
    mounts: parsed.map(({ name, inside, options }) => ({
      name,
      mountPath: inside,
      ...(options.includes("ro") ? { readOnly: true } : {}),
      ...(options.includes("rslave") ? { mountPropagation: "HostToContainer" } : {}),
    })),
  };
}

/** Secret and ConfigMap for the files and secret variables of a run, with the volume that mounts them. */
function toConfig(recipe: Recipe, start: Start, override: Parameters<typeof usedFiles>[1], metadata: object) {
  const files = usedFiles(recipe, override);
  const secretEnv = Object.entries(start.env).filter(([, value]) => isSecret(value));
  const text = (secret: boolean) =>
    Object.fromEntries(
      files.filter((file) => file.secret === secret).map((file) => [file.name, fill(recipe, file.content)]),
    );
  const stringData = { ...Object.fromEntries(secretEnv), ...text(true) };
  const data = text(false);
  const objects = [
    ...(Object.keys(stringData).length ? [{ apiVersion: "v1", kind: "Secret", metadata, stringData }] : []),
    ...(Object.keys(data).length ? [{ apiVersion: "v1", kind: "ConfigMap", metadata, data }] : []),
  ];
  const sources = [
    ...(files.some((file) => file.secret)
      ? [
          {
            secret: {
              name: recipe.slug,
              items: files.filter((file) => file.secret).map(({ name }) => ({ key: name, path: name })),
            },
          },
        ]
      : []),
    ...(files.some((file) => !file.secret) ? [{ configMap: { name: recipe.slug } }] : []),
  ];
  const env = Object.entries(start.env).map(([name, value]) =>
    isSecret(value)
      ? { name, valueFrom: { secretKeyRef: { name: recipe.slug, key: name } } }
      : { name, value },
  );
  return { objects, env, volumes: sources.length ? [{ name: "config", projected: { sources } }] : [] };
}

/** Deployment or DaemonSet, Service and ServiceMonitor; the job is named by the Service, which our rules rely on. */
export function toKubernetesMethod(recipe: Recipe): InstallMethod | null {
  const { slug, exporter } = recipe;
  const { kubernetes, container } = exporter.install;
  if (!kubernetes || !container) return null;
  const override = { args: kubernetes.args ?? container.args, env: kubernetes.env ?? container.env };
  const start = toStart(recipe, override, (file) => mountPath(slug, file));
  const labels = { "app.kubernetes.io/name": slug };
  const metadata = { name: slug, namespace: kubernetes.namespace, labels };
  const config = toConfig(recipe, start, override, metadata);
  const host = hostVolumes(container);
  const mounts = [
    ...host.mounts,
    ...(config.volumes.length ? [{ name: "config", mountPath: `/etc/${slug}`, readOnly: true }] : []),
  ];
  const volumes = [...host.volumes, ...config.volumes];
  const securityContext = {
    ...(container.privileged ? { privileged: true } : { allowPrivilegeEscalation: false }),
    ...(container.capabilities.length ? { capabilities: { add: container.capabilities } } : {}),
    ...(container.user && /^\d+$/.test(container.user) ? { runAsUser: Number(container.user) } : {}),
  };
  const pod = {
    ...(container.network === "host" ? { hostNetwork: true } : {}),
    ...(container.pid ? { hostPID: true } : {}),
    // One per node means every node, tainted control planes included.
    ...(kubernetes.workload === "DaemonSet"
      ? { tolerations: [{ operator: "Exists", effect: "NoSchedule" }] }
      : {}),
    containers: [
      {
        name: slug,
        image: toImage(recipe, container),
        ...(start.args.length ? { args: start.args } : {}),
        ...(config.env.length ? { env: config.env } : {}),
        ports: [{ name: "metrics", containerPort: exporter.port ?? 8080 }],
        securityContext,
        ...(mounts.length ? { volumeMounts: mounts } : {}),
      },
    ],
    ...(volumes.length ? { volumes } : {}),
  };
  const workload = {
    apiVersion: "apps/v1",
    kind: kubernetes.workload,
    metadata,
    spec: {
      ...(kubernetes.workload === "Deployment" ? { replicas: 1 } : {}),
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: pod },
    },
  };
  const service = {
    apiVersion: "v1",
    kind: "Service",
    metadata,
    spec: {
      ...(kubernetes.workload === "DaemonSet" ? { clusterIP: "None" } : {}),
      selector: labels,
      ports: [{ name: "metrics", port: exporter.port ?? 8080, targetPort: "metrics" }],
    },
  };
  const monitor = {
    apiVersion: "monitoring.coreos.com/v1",
    kind: "ServiceMonitor",
    metadata,
    spec: {
      selector: { matchLabels: labels },
      endpoints: [
        { port: "metrics", ...(exporter.metricsPath === "/metrics" ? {} : { path: exporter.metricsPath }) },
      ],
    },
  };
  const file = `${slug}.yaml`;
  const code = [...config.objects, workload, service, monitor].map((object) => toYaml(object)).join("---\n");
  return {
    id: "kubernetes",
    title: "Kubernetes",
    note: [
      kubernetes.note,
      "The ServiceMonitor needs the Prometheus Operator; without it leave the last document out and scrape the Service.",
    ]
      .filter(Boolean)
      .join(" "),
    variants: [
      {
        id: "kubernetes",
        label: "Kubernetes",
        blocks: [
          { title: file, language: "yaml", code },
          {
            title: "Shell",
            language: "shell",
            code: `kubectl create namespace ${kubernetes.namespace} --dry-run=client -o yaml | kubectl apply -f -\nkubectl apply -f ${file}\n`,
          },
        ],
      },
    ],
  };
}
