import people from "./judged-people.json";

/** What people type, by kind → the wanted entry within the wanted rank. Written from how people ask, not from what the index holds. */
export interface Judgement {
  kind: "name" | "alias" | "typo" | "port" | "metric" | "alert" | "topic";
  query: string;
  slug: string;
  /** The entry must stand at this place or before; 1 where nothing is said. */
  rank: number;
}

const wanted: Record<Judgement["kind"], Record<string, readonly string[]>> = {
  name: {
    "node-exporter": [
      "node exporter",
      "node_exporter",
      "node-exporter",
      "Node Exporter",
      "nodeexporter",
      "node",
    ],
    "windows-exporter": ["windows exporter", "windows_exporter", "windows"],
    "blackbox-exporter": ["blackbox", "blackbox exporter", "blackbox_exporter", "black box"],
    "mysqld-exporter": ["mysqld exporter", "mysqld_exporter", "mysql exporter", "prometheus mysql"],
    "postgres-exporter": [
      "postgres exporter",
      "postgres_exporter",
      "postgresql exporter",
      "prometheus postgres exporter",
    ],
    "redis-exporter": ["redis exporter", "redis_exporter", "redis prometheus"],
    "mongodb-exporter": ["mongodb exporter", "mongodb_exporter", "mongo exporter"],
    "kafka-exporter": ["kafka exporter", "kafka_exporter", "kafka"],
    "nginx-prometheus-exporter": ["nginx exporter", "nginx-prometheus-exporter", "nginx prometheus exporter"],
    "kube-state-metrics": [
      "kube-state-metrics",
      "kube state metrics",
      "kube_state_metrics",
      "kubestatemetrics",
    ],
    cadvisor: ["cadvisor", "cAdvisor exporter", "CADVISOR"],
    rabbitmq: ["rabbitmq", "rabbitmq exporter", "RabbitMQ Prometheus plugin"],
  },
  alias: {
    "node-exporter": ["linux", "linux server", "host metrics", "macos"],
    "windows-exporter": ["wmi exporter", "wmi_exporter", "windows server", "iis"],
    "blackbox-exporter": ["bbe", "ping", "icmp"],
    "mysqld-exporter": ["mariadb", "mysql", "galera"],
    "postgres-exporter": ["postgresql", "pg", "psql", "postgres"],
    "redis-exporter": ["redis", "valkey", "keydb"],
    "mongodb-exporter": ["mongo", "mongodb", "percona mongodb"],
    "kafka-exporter": ["apache kafka"],
    "nginx-prometheus-exporter": ["nginx", "nginx plus", "stub_status"],
    "kube-state-metrics": ["ksm", "k8s", "kubernetes objects"],
    cadvisor: ["docker containers", "docker", "container metrics"],
    rabbitmq: ["rabbit", "amqp", "rmq"],
  },
  typo: {
    "node-exporter": ["nod exporter", "node exproter", "ndoe exporter"],
    "windows-exporter": ["widnows", "windws", "windos exporter"],
    "blackbox-exporter": ["blakbox", "blackbx", "balckbox"],
    "mysqld-exporter": ["mysq", "mysqll", "myslq", "maraidb"],
    "postgres-exporter": ["postgers", "postgre", "postgress", "postgrs", "posgresql"],
    "redis-exporter": ["reids", "rediss", "redsi", "valky"],
    "mongodb-exporter": ["mongodd", "mogodb", "mnogodb"],
    "kafka-exporter": ["kafak", "kafk", "kakfa"],
    "nginx-prometheus-exporter": ["ngnix", "nginix", "ngix"],
    "kube-state-metrics": ["kube-state-metric", "kube stat metrics", "kubernets", "kuberntes state"],
    cadvisor: ["cadviser", "cadvisr", "cadvsior"],
    rabbitmq: ["rabitmq", "rabbtimq", "rabbit mq", "rabbitqm"],
  },
  port: {
    "node-exporter": ["9100", ":9100", "port 9100", "localhost:9100"],
    "windows-exporter": ["9182", ":9182"],
    "blackbox-exporter": ["9115", "port 9115"],
    "mysqld-exporter": ["9104", ":9104"],
    "postgres-exporter": ["9187", ":9187", "port 9187", "exporter on port 9187"],
    "redis-exporter": ["9121", ":9121"],
    "mongodb-exporter": ["9216", "port 9216"],
    "kafka-exporter": ["9308", ":9308"],
    "nginx-prometheus-exporter": ["9113", "port 9113"],
    rabbitmq: ["15692", ":15692"],
  },
  metric: {
    "node-exporter": [
      "node_cpu_seconds_total",
      "node_filesystem_avail_bytes",
      "node_memory",
      "node_load1",
      "filesystem avail bytes",
      'node_cpu_seconds_total{mode="idle"}',
    ],
    "windows-exporter": [
      "windows_cpu_time_total",
      "windows_logical_disk_free_bytes",
      "windows_service_state",
    ],
    "blackbox-exporter": [
      "probe_success",
      "probe_duration_seconds",
      "probe_ssl_earliest_cert_expiry",
      "probe_http_status_code",
    ],
    "mysqld-exporter": ["mysql_up", "mysql_global_status", "mysql_global_status_threads_connected"],
    "postgres-exporter": [
      "pg_up",
      "pg_stat",
      "pg_stat_database",
      "pg_replication_lag_seconds",
      "stat database numbackends",
    ],
    "redis-exporter": ["redis_up", "redis_memory_used_bytes", "redis_connected_clients", "redis memory used"],
    "mongodb-exporter": ["mongodb_up", "mongodb_ss_connections", "mongodb_ss"],
    "kafka-exporter": [
      "kafka_consumergroup_lag",
      "consumergroup lag",
      "kafka_brokers",
      "kafka_topic_partition",
    ],
    "nginx-prometheus-exporter": ["nginx_up", "nginx_connections_active", "nginxplus_upstream"],
    "kube-state-metrics": [
      "kube_pod_status_phase",
      "kube_deployment",
      "kube_pod_container_status_restarts_total",
      "kube_node_status_condition",
    ],
    cadvisor: ["container_cpu_usage_seconds_total", "container_memory_working_set_bytes", "container_memory"],
    rabbitmq: [
      "rabbitmq_queue_messages_ready",
      "rabbitmq_connections",
      "rabbitmq queue messages",
      "erlang_vm_memory",
    ],
  },
  alert: {
    "node-exporter": ["NodeDiskSpaceForecast", "node raid disks missing", "NodeOomKill"],
    "windows-exporter": ["WindowsServiceStopped", "windows disk latency high"],
    "blackbox-exporter": ["BlackboxCertificateExpiresSoon", "blackbox probe failed"],
    "mysqld-exporter": ["MysqlReplicationLag", "mysql connections near limit"],
    "postgres-exporter": ["PostgresConnectionsHigh", "postgres deadlocks", "PostgresTransactionIdsLow"],
    "redis-exporter": ["RedisMemoryNearLimit", "redis evicting keys"],
    "mongodb-exporter": ["MongodbNoPrimary", "mongodb replication lag"],
    "kafka-exporter": ["KafkaPartitionsUnderReplicated", "kafka consumer group behind"],
    "kube-state-metrics": ["KubePodUnschedulable", "kube job failed"],
    cadvisor: ["ContainerCpuThrottled", "container oom killed"],
    rabbitmq: ["RabbitmqDiskAlarm", "rabbitmq unroutable messages dropped"],
  },
  topic: {
    "node-exporter": [
      "linux disk full",
      "cpu usage of a server",
      "server load average",
      "raid degraded",
      "host memory",
    ],
    "blackbox-exporter": [
      "ssl certificate expiry",
      "website uptime",
      "is my site up",
      "dns probe",
      "tls certificate",
      "http status check",
      "endpoint monitoring",
    ],
    "mysqld-exporter": ["innodb", "mysql replication", "slow queries mysql"],
    "postgres-exporter": ["vacuum", "replication slot", "wal archiving", "postgres connections"],
    "redis-exporter": ["key-value cache", "redis memory"],
    "mongodb-exporter": ["replica set", "wiredtiger", "oplog"],
    "kafka-exporter": ["consumer lag", "kafka consumer group lag", "under replicated partitions"],
    "kube-state-metrics": [
      "crashloop",
      "pod restarts",
      "deployment replicas",
      "pending pods",
      "kubernetes cluster state",
    ],
    cadvisor: ["container cpu throttling", "docker container memory", "container oom"],
    rabbitmq: ["queue backlog", "unacked messages", "message broker queues"],
    "nginx-prometheus-exporter": ["nginx connections", "web server requests"],
    "windows-exporter": ["active directory", "hyper-v", "windows services"],
  },
};

const own = Object.entries(wanted).flatMap(([kind, entries]) =>
  Object.entries(entries).flatMap(([slug, queries]) =>
    queries.map((query) => ({
      kind: kind as Judgement["kind"],
      query,
      slug,
      rank: kind === "topic" ? 2 : 1,
    })),
  ),
);

/** Ours, and those of people who wrote them without seeing the index or the search. */
export const judgements: readonly Judgement[] = [...own, ...(people as Judgement[])];
