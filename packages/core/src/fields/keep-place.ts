/**
 * Keeps the page where it is while a label is pressed. `delegatesFocus` would otherwise focus the first control of the group: if
 * that is out of sight the page jumps, and the release misses the label. The click that follows focuses the label's own control.
 */
export function keepPlace(event: Event): void {
  event.preventDefault();
}
