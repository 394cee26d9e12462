/** The picture before and without JavaScript: drawn for a phone and for a page, one of them shown. */
export function Still({ figure }: { readonly figure: (width: number) => string }) {
  return (
    <>
      <div class="still-narrow" dangerouslySetInnerHTML={{ __html: figure(340) }} />
      <div class="still-wide" dangerouslySetInnerHTML={{ __html: figure(580) }} />
    </>
  );
}
