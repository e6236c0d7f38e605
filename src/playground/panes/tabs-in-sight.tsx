import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Keeps the open tab in sight where there are more than fit, and lets a mouse wheel reach the others. */
export function TabsInSight() {
  const open = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.id);
  const title = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.title);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another title makes a tab wider.
  useEffect(() => {
    // A new tab is there, and as wide as it will be, from the next frame on.
    const frame = requestAnimationFrame(() =>
      document.querySelector('.graphiql-tab-active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    );
    return () => cancelAnimationFrame(frame);
  }, [open, title]);

  useEffect(() => {
    const tabs = document.querySelector('.graphiql-tabs');
    const scroll = (event: WheelEvent) => {
      if (tabs === null || event.deltaX !== 0 || event.ctrlKey) return;
      tabs.scrollLeft += event.deltaY;
      event.preventDefault();
    };
    tabs?.addEventListener('wheel', scroll as EventListener, { passive: false });
    return () => tabs?.removeEventListener('wheel', scroll as EventListener);
  }, []);
  return null;
}
