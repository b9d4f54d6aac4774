import packageJson from "@/package.json";

/** Address of the project's repository, which stands in package.json and nowhere else. */
export const repositoryUrl = packageJson.repository.url.replace(/\.git$/, "");

/** Where a person edits a file of the project in the browser. */
export function editUrl(file: string): string {
  return `${repositoryUrl}/edit/main/${file}`;
}

/** Where a file of the project is read in the browser. */
export function viewUrl(file: string): string {
  return `${repositoryUrl}/blob/main/${file}`;
}

/** Where a person begins a new file of the project in the browser. */
export function newFileUrl(folder: string, name: string): string {
  return `${repositoryUrl}/new/main/${folder}?${new URLSearchParams({ filename: name })}`;
}

/** Where a person asks for an exporter that the catalog lacks. */
export function requestUrl(name: string): string {
  return `${repositoryUrl}/issues/new?${new URLSearchParams({ title: `Exporter wanted: ${name}` })}`;
}

/** The folder of an entry in the repository. */
export function entryFolder(slug: string): string {
  return `content/exporters/${slug}`;
}
