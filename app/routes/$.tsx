/** Every address that no other route knows. */
export function loader() {
  throw new Response(null, { status: 404 });
}

/** Never shown: without a component the answer would be a bare body instead of the error screen. */
export default function Unknown() {
  return null;
}
