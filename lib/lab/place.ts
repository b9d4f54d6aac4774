import { randomInt } from "node:crypto";
import { chmod, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Below the range from which the kernel takes ports for outgoing connections, and above what services use. */
const firstPort = 20_000;
const lastPort = 32_000;

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

/** A port of the loopback interface that nobody listens on now. */
export async function findFreePort(): Promise<number> {
  for (;;) {
    const port = randomInt(firstPort, lastPort);
    if (await isFree(port)) return port;
  }
}

/** The folder of one run of the lab; everything that is written lies in it. */
export async function makeRoot(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "exporterhub-lab-"));
  await chmod(root, 0o755);
  return root;
}

/** Where one scenario takes place: a folder and ports of its own. */
export class Place {
  private constructor(
    readonly dir: string,
    private readonly ports: ReadonlyMap<string, number>,
  ) {}

  /** Makes the folder, which other system users may enter, and picks ports. */
  static async make(dir: string, ports: readonly string[]): Promise<Place> {
    await mkdir(dir, { recursive: true });
    await chmod(dir, 0o777);
    const numbers = new Map<string, number>();
    for (const name of ports) {
      let port = await findFreePort();
      while ([...numbers.values()].includes(port)) port = await findFreePort();
      numbers.set(name, port);
    }
    return new Place(dir, numbers);
  }

  /** A text with `{dir}` and `{port:NAME}` filled in. Throws for a port that lab.yaml does not declare. */
  fill(text: string): string {
    return text.replaceAll("{dir}", this.dir).replace(/\{port:([a-z0-9-]+)\}/g, (_, name: string) => {
      const port = this.ports.get(name);
      if (port === undefined) throw new Error(`{port:${name}} is not among ports in lab.yaml`);
      return String(port);
    });
  }

  async write(name: string, content: string): Promise<void> {
    const file = join(this.dir, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, this.fill(content));
  }
}
