/** A piece of text to copy. */
export interface CodeBlock {
  /** What it is: a file name, or the shell it is for. */
  title: string;
  language:
    | "shell"
    | "powershell"
    | "yaml"
    | "ini"
    | "toml"
    | "json"
    | "sql"
    | "javascript"
    | "java"
    | "xml"
    | "text";
  code: string;
}

/** One way of a method, for instance one operating system and architecture. */
export interface InstallVariant {
  id: string;
  label: string;
  os?: string;
  arch?: string;
  /** One or two sentences on this variant alone. */
  note?: string;
  blocks: CodeBlock[];
}

export interface InstallMethod {
  /** Stands in the page's address: #install-docker. */
  id: string;
  title: string;
  note?: string;
  variants: InstallVariant[];
}
