/** What people call things → what entries call them. Names of software stand in the entries' own aliases. */
const synonyms: Record<string, readonly string[]> = {
  behind: ["lag"],
  auth: ["authentication", "login"],
  cert: ["certificate"],
  certs: ["certificate"],
  conn: ["connection"],
  db: ["database"],
  dbs: ["database"],
  dead: ["down"],
  drive: ["disk"],
  drives: ["disk"],
  drift: ["skew", "offset", "clock"],
  evict: ["eviction"],
  fs: ["filesystem"],
  hdd: ["disk"],
  https: ["http"],
  lagging: ["lag", "replication"],
  mem: ["memory"],
  nic: ["network"],
  nodes: ["node"],
  offline: ["down"],
  oom: ["memory", "oomkilled"],
  outage: ["down"],
  pvc: ["persistentvolumeclaim"],
  ram: ["memory"],
  repl: ["replication"],
  slave: ["replica"],
  ssl: ["tls"],
  storage: ["disk", "volume"],
  temp: ["temperature"],
  tls: ["ssl"],
  unavailable: ["down"],
  unreachable: ["down"],
  url: ["http"],
  urls: ["http"],
  webpage: ["http", "website"],
  website: ["http"],
};

/** Endings that say nothing about the meaning; the rest is searched as a beginning. */
const endings = /(?:ings?|ed|ies|es|(?<![isu])s|y|ation)$/;
const shortestStem = 4;

/** Other ways to say a word: its synonyms, and its stem where it has one. */
export function listVariants(term: string): string[] {
  const stem = term.replace(endings, "");
  const stems = stem !== term && stem.length >= shortestStem && !/\d|_/.test(term) ? [stem] : [];
  return [...(Object.hasOwn(synonyms, term) ? (synonyms[term] ?? []) : []), ...stems];
}
