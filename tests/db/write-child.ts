import { writeCatalog } from "@/lib/db/revisions";
import { largeCatalog } from "./large-catalog";

// A seed in a process of its own, to be killed: arguments are the revision, the data folder and, for PostgreSQL, its address.
const [revision = "", dataDir = "", url] = process.argv.slice(2);
const catalog = await largeCatalog();
process.stdout.write("writing\n");
await writeCatalog({ DATA_DIR: dataDir, DATABASE_URL: url }, catalog, revision, "2026-11-01");
process.stdout.write("written\n");
