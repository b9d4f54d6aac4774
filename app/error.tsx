"use client";

/** Shown when a page could not be made; the cause is in the server's log under the digest. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <div className="prose-page">
      <h1>This page could not be shown</h1>
      <p>
        Something failed on our side
        {error.digest && (
          <>
            {" "}
            (reference <code>{error.digest}</code>)
          </>
        )}
        . Trying again often helps; the rest of the catalog still works.
      </p>
      <p>
        <button type="button" className="button" onClick={reset}>
          Try again
        </button>
      </p>
    </div>
  );
}
