import { type NextRequest, NextResponse } from "next/server";

/** Refuses addresses whose percent escapes are no UTF-8, which the framework would answer with 500. */
export function proxy(request: NextRequest): NextResponse {
  try {
    decodeURIComponent(new URL(request.url).pathname);
    return NextResponse.next();
  } catch {
    return new NextResponse("The address is not valid UTF-8.\n", { status: 400 });
  }
}

/** Only addresses with an escape need to be looked at. */
export const config = { matcher: "/(.*%.*)" };
