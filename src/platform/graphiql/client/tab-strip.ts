/**
 * GraphiQL's tab strip as the ARIA pattern for tabs asks: the buttons are the tabs, arrows move between them, and
 * Delete closes one. GraphiQL gives the role to the item around two buttons, which screen readers then hide.
 *
 * @returns undoes it
 */
export function mendTabStrip(): () => void {
  const observer = new MutationObserver(mend);
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['aria-selected'],
  });
  document.addEventListener('keydown', moveFocus);
  mend();
  return () => {
    observer.disconnect();
    document.removeEventListener('keydown', moveFocus);
  };
}

function mend(): void {
  for (const item of document.querySelectorAll('.graphiql-tab')) {
    const isActive = item.classList.contains('graphiql-tab-active');
    setAttributes(item, { role: 'presentation', 'aria-selected': null });
    const tab = item.querySelector('.graphiql-tab-button');
    if (tab)
      setAttributes(tab, { role: 'tab', 'aria-selected': `${isActive}`, tabindex: isActive ? '0' : '-1' });
    const close = item.querySelector('.graphiql-tab-close');
    if (close) setAttributes(close, { 'aria-hidden': 'true', tabindex: '-1' });
  }
}

/** Sets only what differs: the observer would otherwise see its own changes for ever. */
function setAttributes(element: Element, attributes: Record<string, string | null>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) === value) continue;
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
}

const STEPS: Record<string, (index: number, count: number) => number> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function moveFocus(event: KeyboardEvent): void {
  if (!(event.target instanceof Element)) return;
  const tab = event.target.closest('.graphiql-tab-button');
  if (!tab) return;
  if (event.key === 'Delete') tab.parentElement?.querySelector<HTMLElement>('.graphiql-tab-close')?.click();
  const tabs = [...document.querySelectorAll<HTMLElement>('.graphiql-tab-button')];
  const step = STEPS[event.key];
  if (step) tabs[step(tabs.indexOf(tab as HTMLElement), tabs.length)]?.focus();
}
