/** Brings the first field that is wrong into sight and under the hand: once the page is drawn, it is known which one. */
export function showFirstWrong(form: HTMLElement): void {
  requestAnimationFrame(() => {
    const field = form.querySelector<HTMLElement>('[aria-invalid="true"]');
    field?.focus({ preventScroll: true });
    // Away from the lower edge, where a button may lie over it.
    field?.scrollIntoView({ block: 'center' });
  });
}
