import type { ComponentChildren } from 'preact';
import type { ApiError } from '../api.ts';

/** What stands where an answer is missing: why, and what to do. */
export function Failed({
  error,
  whole = false,
}: {
  error: ApiError /** True where nothing else is on the page. */;
  whole?: boolean;
}) {
  const Heading = whole ? 'h1' : 'h2';
  return (
    <section class="failed" role="alert">
      <Heading>{error.message}</Heading>
      {error.detail && <p dir="auto">{error.detail}</p>}
    </section>
  );
}

export function Loading() {
  return (
    <p class="loading" role="status">
      Loading …
    </p>
  );
}

/** What stands where there is nothing to show yet. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <section class="empty">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
