import { Logo } from "@/components/ui/logo";
import type { Listing } from "@/lib/catalog/listing";
import { paths } from "@/lib/paths";

export function ExporterLogo({ listing }: { listing: Listing }) {
  return <Logo name={listing.name} src={paths.logo(listing.slug)} hex={listing.logo?.hex ?? null} />;
}
