/** Brings the first field that is wrong into sight and under the hand: once the page is drawn, it is known which one. */
export function showFirstWrong(form: HTMLElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
