import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useWords } from '../../lib/words';
import { appWords } from '../app.words';
import { usePlaces } from '../places';
import classes from './frame.module.css';

/** The tabs of the section at hand, where it has more than one that the role may open. */
export function SectionTabs() {
  const t = useWords(appWords);
  const places = usePlaces();
  const { pathname, search } = useRouterState({ select: ({ location }) => location });
  const section = places.find(({ path }) => pathname.startsWith(path))?.section;
  const tabs = places.filter((place) => section !== undefined && place.section === section);
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    nav.current?.querySelector('[data-active]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [pathname]);
  if (tabs.length < 2) return null;
  const { scope } = search as { scope?: string };
  return (
    <nav ref={nav} className={classes.tabs} aria-label={t('sections')}>
      {tabs.map(({ name, path, label }) => (
        <Link
          key={name}
          to={path}
          search={scope ? { scope } : {}}
          className={classes.tab}
          activeOptions={{ includeSearch: false }}
          activeProps={{ 'data-active': true }}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
